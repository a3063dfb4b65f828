package dev.lilt.support.testing;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.StreamResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** A stream of one event. */
@ApplicationScoped
public class ThingStream implements EventStreamEndpoint {
    private final ProblemJson problems;

    ThingStream(ProblemJson problems) {
        this.problems = problems;
    }

    @Override
    public String template() {
        return "/things/{id}/events";
    }

    @Override
    public boolean serves(HttpServerRequest request) {
        return request.path().matches("/things/[^/]*/events");
    }

    @Override
    public void open(RoutingContext request, Caller caller) {
        switch (caller) {
            case Caller.Member member ->
                StreamResponse.withHeaders(request.response())
                        .end(request.request().method() == HttpMethod.HEAD ? "" : "event: thing\n\n");
            case Caller.Anonymous() -> problems.answer(request, Problem.notSignedIn());
        }
    }

    @Override
    public void rejectTemporarily(RoutingContext request) {
        StreamResponse.withHeaders(request.response()).end("retry: 1000\n\n");
    }
}
