package dev.lilt.web.proxy;

import dev.lilt.support.http.BodyLength;
import dev.lilt.support.http.HttpConfig;
import dev.lilt.support.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the body of a request before a service is called: it is small, and a slow client holds nothing but itself. */
@ApplicationScoped
class RequestBody {
    private final HttpConfig config;
    private final Vertx vertx;

    RequestBody(HttpConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Reads the body of a request, which is paused.
     *
     * @return the body, empty if there is none; fails with the problem to answer with
     */
    Future<Buffer> read(HttpServerRequest request) {
        long most = BodyLength.most(config);
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
            if (body.length() + bytes.length() > most) {
                whole.tryFail(Problem.tooLarge(most));
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
}
