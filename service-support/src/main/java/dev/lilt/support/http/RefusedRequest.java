package dev.lilt.support.http;

import dev.lilt.support.problem.ProblemJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers a request whose body has not arrived. The rest of the body is discarded for a while, since a connection that
 * is closed at once may lose the answer, but neither for long nor without end.
 */
@ApplicationScoped
public class RefusedRequest {
    private static final long MOST_DISCARDED_BYTES = 2 * 1024 * 1024;
    private static final long LONGEST_DISCARD_MILLIS = 2_000;

    private final ProblemJson problems;

    RefusedRequest(ProblemJson problems) {
        this.problems = problems;
    }

    /** Sends the problem, and closes the connection unless the whole request is in. */
    public void answer(RoutingContext context, HttpProblem problem) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
            if (!request.isEnded()) {
                request.resume();
            }
            problems.answer(context, problem);
            return;
        }
        response.putHeader("Connection", "close");
        AtomicLong discarded = new AtomicLong();
        long timer = context.vertx().setTimer(LONGEST_DISCARD_MILLIS, late -> response.close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.handler(bytes -> {
            if (discarded.addAndGet(bytes.length()) > MOST_DISCARDED_BYTES) {
                response.close();
            }
        });
        request.endHandler(whole -> {
            context.vertx().cancelTimer(timer);
            if (response.ended()) {
                response.close();
            }
        });
        request.resume();
        problems.answer(context, problem);
    }
}
