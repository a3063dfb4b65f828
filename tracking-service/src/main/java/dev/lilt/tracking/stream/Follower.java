package dev.lilt.tracking.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * One stream. Nothing is queued for it, so a slow reader costs no memory: while its write queue is full only the newest
 * week is kept, and goes out when it drains. Everything but {@link #show}, {@link #beat} and {@link #sendAway} happens
 * on the connection's event loop.
 */
final class Follower {
    private static final long NONE = -1;

    private final WeekQuery view;
    private final HttpServerResponse response;
    private final Context loop;
    private final StreamConfig config;
    private final Runnable cut;

    private String newest = "";
    private String said = "";
    private long deadline = NONE;
    private long expiry = NONE;
    private boolean over;

    /** @param cut ends the connection of a reader that takes nothing any more */
    Follower(WeekQuery view, HttpServerResponse response, Context loop, StreamConfig config, Runnable cut) {
        this.view = view;
        this.response = response;
        this.loop = loop;
        this.config = config;
        this.cut = cut;
    }

    WeekQuery view() {
        return view;
    }

    void open() {
        response.setWriteQueueMaxSize(config.writeQueueBytes());
        response.write(Frame.retry(config.retry()));
    }

    /** Ends the stream when its token expires: the client comes back with another one, or is told to sign in. */
    void endAt(Duration expiresIn) {
        expiry = loop.owner().setTimer(Math.max(1, expiresIn.toMillis()), fired -> sendAway(config.retry(), () -> {}));
    }

    /** Says how the week stands, unless that was the last that was said; called from any thread. */
    void show(String frame) {
        loop.runOnContext(ignored -> {
            newest = frame;
            advance();
        });
    }

    /** Says that there is nothing to say; called from any thread. */
    void beat() {
        loop.runOnContext(ignored -> {
            if (!over && !response.writeQueueFull()) {
                response.write(Frame.HEARTBEAT);
            }
        });
    }

    /**
     * Closes the stream, so that the client finds another replica; called from any thread.
     *
     * @param retry what the client is told to wait before
     * @param gone run once nothing more is to be sent
     */
    void sendAway(Duration retry, Runnable gone) {
        loop.runOnContext(ignored -> {
            if (over) {
                gone.run();
                return;
            }
            close();
            response.end(Frame.retry(retry)).onComplete(sent -> {
                response.close();
                gone.run();
            });
        });
    }

    /** The connection is gone; there is nobody to tell. */
    void close() {
        over = true;
        loop.owner().cancelTimer(deadline);
        loop.owner().cancelTimer(expiry);
    }

    private void advance() {
        if (over || newest.equals(said)) {
            return;
        }
        if (response.writeQueueFull()) {
            stall();
            return;
        }
        response.write(newest);
        said = newest;
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue. */
    private void stall() {
        if (deadline != NONE) {
            return;
        }
        deadline = loop.owner().setTimer(config.stallDeadline().toMillis(), fired -> cut.run());
        response.drainHandler(drained -> {
            loop.owner().cancelTimer(deadline);
            deadline = NONE;
            advance();
        });
    }
}
