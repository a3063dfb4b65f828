package dev.lilt.tracking.stream;

import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.StreamConnection;
import dev.lilt.tracking.weeks.WeekQuery;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/**
 * One stream. Nothing is queued for it, so a slow reader costs no memory: while its write queue is full only the newest
 * week is kept, and goes out when it drains. Everything but {@link #show} and {@link #beat} happens on the connection's
 * event loop.
 */
final class WeekFollower {
    private static final long NONE = -1;

    private final WeekQuery query;
    private final StreamConnection connection;

    private String newest = "";
    private String said = "";
    private long deadline = NONE;
    private long expiry = NONE;

    WeekFollower(WeekQuery query, StreamConnection connection) {
        this.query = query;
        this.connection = connection;
    }

    WeekQuery query() {
        return query;
    }

    void open() {
        connection.begin(
                Buffer.buffer(EventStreamFrames.retry(connection.config().retry())));
    }

    /** Ends the stream when its token expires: the client comes back with another one, or is told to sign in. */
    void endAt(Duration expiresIn) {
        expiry = after(expiresIn, () -> connection.sendAway(connection.config().retry(), () -> {}));
    }

    /** Says how the week stands, unless that was the last that was said; called from any thread. */
    void show(String frame) {
        connection.loop().runOnContext(ignored -> {
            newest = frame;
            advance();
        });
    }

    /** Says that there is nothing to say; called from any thread. */
    void beat() {
        connection.loop().runOnContext(ignored -> {
            if (!connection.isOver() && !connection.isFull()) {
                connection.write(Buffer.buffer(EventStreamFrames.HEARTBEAT));
            }
        });
    }

    /** The connection is gone; there is nobody to tell. */
    void close() {
        connection.loop().owner().cancelTimer(deadline);
        connection.loop().owner().cancelTimer(expiry);
    }

    private void advance() {
        if (connection.isOver() || newest.equals(said)) {
            return;
        }
        if (connection.isFull()) {
            stall();
            return;
        }
        connection.write(Buffer.buffer(newest));
        said = newest;
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue. */
    private void stall() {
        if (deadline != NONE) {
            return;
        }
        deadline = after(connection.config().stallDeadline(), connection::cut);
        connection.onDrained(() -> {
            connection.loop().owner().cancelTimer(deadline);
            deadline = NONE;
            advance();
        });
    }

    private long after(Duration delay, Runnable action) {
        return connection.loop().owner().setTimer(Math.max(1, delay.toMillis()), fired -> action.run());
    }
}
