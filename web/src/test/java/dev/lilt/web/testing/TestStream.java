package dev.lilt.web.testing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.CompletableFuture;

/** A stream of a service in a test's hand. */
public final class TestStream {
    private final HttpServerResponse response;
    private final Context loop;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    TestStream(HttpServerResponse response) {
        this.response = response;
        this.loop = Vertx.currentContext();
        response.exceptionHandler(fault -> closed.complete(null));
        response.closeHandler(gone -> closed.complete(null));
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .setChunked(true);
        response.write("retry: 2000\n\n");
    }

    public void send(String text) {
        response.write(text);
    }

    public void end() {
        response.end();
    }

    /** Ends the connection in the middle of the stream. */
    public void breakOff() {
        response.reset();
    }

    /**
     * Sends a text again and again, until nothing more can be sent now.
     *
     * @return how often it was sent
     */
    public int fill(String text) {
        CompletableFuture<Integer> times = new CompletableFuture<>();
        // On the event loop: what other threads write is counted late.
        loop.runOnContext(ignored -> {
            int sent = 0;
            while (!response.writeQueueFull()) {
                response.write(text);
                sent++;
            }
            times.complete(sent);
        });
        return times.join();
    }

    /** Completes when the other side is gone. */
    public CompletableFuture<Void> closed() {
        return closed;
    }
}
