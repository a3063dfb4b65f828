package dev.lilt.support.sse;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/**
 * An open stream. It keeps nothing of the request, which it outlives by an hour. Everything but {@link #sendAway}
 * happens on the connection's event loop.
 */
public final class StreamConnection implements OpenStream {
    private final HttpServerResponse response;
    private final ResponseWriter writer;
    private final Runnable cut;
    private final Context loop;
    private final EventStreamConfig config;
    private boolean over;

    StreamConnection(HttpServerRequest request, Context loop, EventStreamConfig config) {
        this.response = request.response();
        this.writer = ResponseWriter.of(request);
        this.cut = cut(request);
        this.loop = loop;
        this.config = config;
    }

    /** Sets the headers that every stream has, one that is over at once too. */
    public static HttpServerResponse withHeaders(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Returns the connection's event loop. */
    public Context loop() {
        return loop;
    }

    /** Returns the settings of the stream. */
    public EventStreamConfig config() {
        return config;
    }

    /** Runs an action when the response is over, however it ends, in place of all that was to be run. */
    void onEnd(Runnable action) {
        Handler<Void> over = ignored -> action.run();
        response.endHandler(over).closeHandler(over).exceptionHandler(failure -> action.run());
    }

    /** Sends the head, and these events after it. */
    public void begin(Buffer events) {
        response.setWriteQueueMaxSize(config.writeQueueBytes());
        withHeaders(response).setChunked(true);
        writer.begin(events);
    }

    /** Sends these events, or keeps them until the connection takes more. */
    public void write(Buffer events) {
        writer.write(events);
    }

    /** Sends the last events. */
    public void end(Buffer events) {
        over = true;
        writer.end(events);
    }

    /** Returns whether the reader is so slow that nothing more is to be written now. */
    public boolean isFull() {
        return response.writeQueueFull();
    }

    /** Runs an action once the reader has taken what waited for it. */
    public void onDrained(Runnable action) {
        response.drainHandler(drained -> action.run());
    }

    /** Returns whether the stream has ended, or is told to. */
    public boolean isOver() {
        return over;
    }

    /** Notes that the connection is gone; there is nobody to tell. */
    public void close() {
        over = true;
    }

    /** Ends the connection of a reader that takes nothing any more. */
    public void cut() {
        cut.run();
    }

    @Override
    public void sendAway(Duration retry, Runnable gone) {
        loop.runOnContext(ignored -> {
            if (over) {
                gone.run();
                return;
            }
            over = true;
            writer.end(Buffer.buffer(EventStreamFrames.retry(retry))).onComplete(sent -> {
                response.close();
                gone.run();
            });
        });
    }

    /**
     * Returns what ends a stream whose reader takes nothing any more. Closing an HTTP/1.1 connection or its channel the
     * usual way goes through Vert.x' handler, which first waits until all that was written is sent, which it never is;
     * before that handler there is nothing that waits.
     */
    public static Runnable cut(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection && request.version() != HttpVersion.HTTP_2
                ? () -> connection.channel().pipeline().firstContext().close()
                : request.response()::reset;
    }
}
