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
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A stream of one event, of which some can't be opened, and one stays open until a test ends it. */
@ApplicationScoped
public class ThingStream implements EventStreamEndpoint {
    private final BlockingQueue<OpenThing> opened = new LinkedBlockingQueue<>();

    /**
     * A stream that is open.
     *
     * @param http the request, as long as something keeps it
     * @param ended how often it has ended
     */
    public record OpenThing(StreamConnection connection, WeakReference<HttpServerRequest> http, AtomicInteger ended) {
        /** Sends an event, and ends the stream if it is the last. */
        public void send(String name, boolean last) {
            connection.loop().runOnContext(ignored -> {
                Buffer event = Buffer.buffer(EventStreamFrames.event(name, "{}"));
                if (last) {
                    connection.end(event);
                } else {
                    connection.write(event);
                }
            });
        }
    }

    /** Returns the stream of the thing "open" that was opened last, waiting for it. */
    public OpenThing opened() throws InterruptedException {
        return Objects.requireNonNull(opened.poll(10, TimeUnit.SECONDS), "no stream was opened");
    }

    @Override
    public String template() {
        return "/things/{id}/events";
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
            case "open" -> request.onLoop(() -> stayOpen(request));
            default -> request.onLoop(() -> follow(request));
        };
    }

    private void stayOpen(StreamRequest request) {
        OpenThing thing = new OpenThing(request.connection(), new WeakReference<>(request.http()), new AtomicInteger());
        request.onEnd(thing.ended()::incrementAndGet);
        request.handOver(thing.connection(), thing.ended()::incrementAndGet);
        thing.connection().begin(Buffer.buffer(EventStreamFrames.event("begin", "{}")));
        opened.add(thing);
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
