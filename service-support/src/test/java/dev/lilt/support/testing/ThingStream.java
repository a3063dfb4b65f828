package dev.lilt.support.testing;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.sse.Caller;
import dev.lilt.support.sse.EventStreamEndpoint;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.StreamConnection;
import dev.lilt.support.sse.StreamRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A stream of one event, of which some can't be opened. */
@ApplicationScoped
public class ThingStream implements EventStreamEndpoint {
    @Override
    public String template() {
        return "/things/{id}/events";
    }

    @Override
    public boolean serves(HttpServerRequest request) {
        return request.path().matches("/things/[^/]*/events");
    }

    @Override
    public Future<Void> open(StreamRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            throw Problem.notSignedIn();
        }
        return switch (request.pathParam("id")) {
            case "unknown" -> Future.failedFuture(Problem.notFound("There is no such thing."));
            case "broken" -> Future.failedFuture(new IllegalStateException("the database is away"));
            case "full" -> request.onLoop(() -> request.reject("too many followers", Duration.ofSeconds(30)));
            default -> request.onLoop(() -> follow(request));
        };
    }

    private static void follow(StreamRequest request) {
        if (request.isHead()) {
            request.sendHeaders();
            return;
        }
        StreamConnection connection = request.connection();
        request.handOver(connection, () -> {});
        connection.begin(
                Buffer.buffer(EventStreamFrames.retry(connection.config().retry())));
        connection.end(Buffer.buffer(EventStreamFrames.event("thing", "{}")));
    }
}
