package dev.lilt.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Answers a body that is too large with a problem document: one that announces its length before a byte of it is read,
 * one that doesn't as soon as it has gone too far. Quarkus' own limit, which answers with an empty 413, is set far
 * higher and stays as the net behind this one.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
    /** Before Quarkus' own check of the announced length, at -2. */
    private static final int BEFORE_UPLOAD_LIMIT = -3;

    private final long maxBytes;
    private final ProblemJson json;

    BodyLimit(HttpConfig config, ProblemJson json) {
        this.maxBytes = config.maxBodySize().asLongValue();
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_UPLOAD_LIMIT).handler(this::checkAnnounced);
    }

    private void checkAnnounced(RoutingContext request) {
        String announced = request.request().getHeader("Content-Length");
        // A length of ten digits or more is refused unparsed: it would be over any limit.
        if (announced == null || (announced.length() < 10 && Long.parseLong(announced) <= maxBytes)) {
            request.next();
            return;
        }
        request.response().putHeader("Connection", "close");
        json.answer(request, tooLarge());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        return context.proceed();
    }

    private HttpProblem tooLarge() {
        return Problem.of(413, "too-large", "Body too large", "Send a body of at most " + maxBytes / 1024 + " KiB.")
                .build();
    }

    private final class Counted extends FilterInputStream {
        private long left = maxBytes;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
