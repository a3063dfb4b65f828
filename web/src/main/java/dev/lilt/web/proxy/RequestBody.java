package dev.lilt.web.proxy;

import dev.lilt.support.http.HttpConfig;
import dev.lilt.support.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * Reads the body of a request before a service is troubled: it is small, and a slow client holds nothing but itself.
 */
@ApplicationScoped
class RequestBody {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private final HttpConfig config;
    private final Vertx vertx;

    RequestBody(HttpConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** Returns whether the body says that it is larger than any that is taken. */
    boolean isTooLong(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        // A length of ten digits or more is over any limit.
        return length != null && (!LENGTH.matcher(length).matches() || Long.parseLong(length) > mostBytes());
    }

    /**
     * Reads the body of a request, which is paused.
     *
     * @return the body, empty if there is none; fails with the problem to answer with
     */
    Future<Buffer> read(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        if (request.isEnded()) {
            return Future.succeededFuture(Buffer.buffer());
        }
        long timer = vertx.setTimer(
                config.requestTimeout().toMillis(),
                late -> whole.tryFail(Problem.requestTimeout(config.requestTimeout())));
        Buffer body = Buffer.buffer();
        request.exceptionHandler(whole::tryFail);
        request.handler(bytes -> {
            if (body.length() + bytes.length() > mostBytes()) {
                whole.tryFail(Problem.tooLarge(mostBytes()));
            } else {
                body.appendBuffer(bytes);
            }
        });
        request.endHandler(end -> whole.tryComplete(body));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        return whole.future().onComplete(read -> vertx.cancelTimer(timer));
    }

    long mostBytes() {
        return config.maxBodySize().asLongValue();
    }
}
