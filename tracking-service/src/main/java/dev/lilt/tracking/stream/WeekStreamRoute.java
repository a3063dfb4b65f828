package dev.lilt.tracking.stream;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.StreamConnection;
import dev.lilt.support.sse.StreamRequest;
import dev.lilt.tracking.problem.RequestParameters;
import dev.lilt.tracking.weeks.WeekQuery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/**
 * {@code GET /weeks/current/stream}: the week again whenever it changes. A plain Vert.x route and not a Quarkus REST
 * resource, for the reasons in docs/decisions/0006-streams-are-a-vertx-route.md.
 */
@ApplicationScoped
class WeekStreamRoute implements EventStreamEndpoint {
    private static final String PATH = "/weeks/current/stream";

    private final WeekSubscriptions subscriptions;
    private final WeekStreamConfig config;
    private final InstantSource clock;
    private final Counter tooManyFollowers;

    WeekStreamRoute(
            WeekSubscriptions subscriptions, WeekStreamConfig config, InstantSource clock, MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.config = config;
        this.clock = clock;
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
    public Future<Void> open(StreamRequest request) {
        return switch (request.caller()) {
            case Caller.Member member -> {
                WeekQuery query = query(request.http());
                yield request.onLoop(() -> follow(request, member, query));
            }
            case Caller.Anonymous() -> throw Problem.notSignedIn();
        };
    }

    private static WeekQuery query(HttpServerRequest request) {
        RequestParameters parameters = new RequestParameters();
        WeekQuery query = WeekQuery.read(parameters, request.getParam("zone"), request.getParam("weekStart"));
        parameters.check();
        return query;
    }

    private void follow(StreamRequest request, Caller.Member member, WeekQuery query) {
        if (request.isHead()) {
            request.sendHeaders();
            return;
        }
        StreamConnection connection = request.connection();
        WeekFollower follower = new WeekFollower(query, connection);
        request.handOver(connection, () -> {
            subscriptions.leave(member.id(), follower);
            follower.close();
        });
        follower.open();
        if (subscriptions.join(member.id(), follower)) {
            follower.endAt(Duration.between(clock.instant(), member.expiresAt()));
        } else {
            tooManyFollowers.increment();
            connection.end(Buffer.buffer(EventStreamFrames.rejection("too many followers", config.tooManyRetry())));
        }
    }
}
