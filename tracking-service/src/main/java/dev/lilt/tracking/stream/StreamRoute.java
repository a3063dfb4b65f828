package dev.lilt.tracking.stream;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.StreamResponse;
import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.problem.Parameters;
import dev.lilt.tracking.week.ZonePolicy;
import dev.lilt.tracking.week.ZonePolicy.OneZone;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code GET /weeks/current/stream}: the week again whenever it changes. A plain Vert.x route and not a Quarkus REST
 * resource, for the reasons in docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class StreamRoute implements EventStreamEndpoint {
    private static final String PATH = "/weeks/current/stream";

    private final WeekSubscriptions subscriptions;
    private final Drain drain;
    private final StreamConfig config;
    private final ProblemJson problems;
    private final InstantSource clock;
    private final Vertx vertx;
    private final Counter tooManyFollowers;

    StreamRoute(
            WeekSubscriptions subscriptions,
            Drain drain,
            StreamConfig config,
            ProblemJson problems,
            InstantSource clock,
            Vertx vertx,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.drain = drain;
        this.config = config;
        this.problems = problems;
        this.clock = clock;
        this.vertx = vertx;
        this.tooManyFollowers = Counter.builder("lilt.streams.refused")
                .description("Streams that were not opened because of a limit")
                .tag("reason", "too-many-followers")
                .register(metrics);
    }

    @Override
    public String template() {
        return PATH;
    }

    @Override
    public boolean serves(HttpServerRequest request) {
        return PATH.equals(request.path());
    }

    @Override
    public void open(RoutingContext request, Caller caller) {
        switch (caller) {
            case Caller.Member member -> follow(request, member);
            case Caller.Anonymous() -> problems.answer(request, Problem.notSignedIn());
        }
    }

    /** Not an error status for what will pass: one would end a browser's EventSource for good. */
    @Override
    public void rejectTemporarily(RoutingContext request) {
        StreamResponse.withHeaders(request.response()).end(Frame.retry(drain.retry()));
    }

    private void follow(RoutingContext request, Caller.Member member) {
        try {
            WeekQuery view = view(request.request());
            if (drain.isDraining()) {
                rejectTemporarily(request);
            } else if (request.request().method() == HttpMethod.HEAD) {
                StreamResponse.withHeaders(request.response()).end();
            } else {
                open(request, member, view);
            }
        } catch (HttpProblem badParameters) {
            problems.answer(request, badParameters);
        }
    }

    private static WeekQuery view(HttpServerRequest request) {
        Parameters parameters = new Parameters();
        Optional<ZonePolicy> zone = parameters
                .read("zone", request.getParam("zone"), TimeZones::parse)
                .map(OneZone::new);
        Optional<WeekStart> start = parameters.read("weekStart", request.getParam("weekStart"), WeekStart::parse);
        parameters.check();
        return new WeekQuery(zone, start.orElse(WeekStart.MONDAY));
    }

    private void open(RoutingContext request, Caller.Member caller, WeekQuery view) {
        HttpServerResponse response = request.response();
        String member = caller.id();
        // The connection's own, and not the request's: that would keep everything about the request for as long.
        Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        Follower follower = new Follower(view, response, loop, config, StreamResponse.cut(request.request()));
        StreamResponse.withHeaders(response).setChunked(true);
        request.addEndHandler(ended -> {
            subscriptions.leave(member, follower);
            follower.close();
        });
        follower.open();
        if (!subscriptions.join(member, follower)) {
            follower.close();
            tooManyFollowers.increment();
            response.end(": too many followers\n" + Frame.retry(config.tooManyRetry()));
            return;
        }
        follower.endAt(Duration.between(clock.instant(), caller.expiresAt()));
        StreamResponse.releaseRequestState(request);
    }
}
