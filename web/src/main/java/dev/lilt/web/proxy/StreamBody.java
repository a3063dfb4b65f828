package dev.lilt.web.proxy;

import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.OpenStream;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service's stream on its way to a client: each piece goes on as it comes. It can be ended from here, between two
 * events, and it notices a client that takes nothing any more. Everything but {@link #sendAway} happens on the event
 * loop.
 */
final class StreamBody implements ReadStream<Buffer>, OpenStream {
    private static final byte LINE_END = '\n';
    private static final long NO_TIMER = -1;

    private final ReadStream<Buffer> service;
    private final Vertx vertx;
    private final Context loop;
    private final Duration stallDeadline;
    private final Runnable cut;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Runnable gone;
    /** The last two bytes that went on: an event ends with an empty line, which two pieces may share. */
    private byte beforeLast = LINE_END;

    private byte last = LINE_END;
    private boolean over;
    private boolean sentAway;
    private long stalled = NO_TIMER;

    /**
     * Takes the stream.
     *
     * @param service what the service sends
     * @param stallDeadline how long the client may leave what was sent unread
     * @param cut ends the connection of a client that does
     */
    StreamBody(ReadStream<Buffer> service, Vertx vertx, Duration stallDeadline, Runnable cut) {
        this.service = service;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.stallDeadline = stallDeadline;
        this.cut = cut;
    }

    @Override
    public void sendAway(Duration retry, Runnable whenGone) {
        loop.runOnContext(ignored -> {
            if (over || handler == null || endHandler == null) {
                whenGone.run();
                return;
            }
            over = true;
            sentAway = true;
            gone = whenGone;
            if (beforeLast == LINE_END && last == LINE_END) {
                handler.handle(Buffer.buffer(EventStreamFrames.retry(retry)));
            }
            endHandler.handle(null);
        });
    }

    /** Returns whether it was ended from here, while the service goes on. */
    boolean isSentAway() {
        return sentAway;
    }

    /** Notes that the response is over, however it ended. */
    void close() {
        over = true;
        awaitReader(false);
        if (gone != null) {
            gone.run();
            gone = null;
        }
    }

    @Override
    public StreamBody handler(@Nullable Handler<Buffer> next) {
        handler = next;
        service.handler(next == null ? null : this::passOn);
        return this;
    }

    private void passOn(Buffer bytes) {
        if (over || handler == null || bytes.length() == 0) {
            return;
        }
        beforeLast = bytes.length() == 1 ? last : bytes.getByte(bytes.length() - 2);
        last = bytes.getByte(bytes.length() - 1);
        handler.handle(bytes);
    }

    @Override
    public StreamBody endHandler(@Nullable Handler<Void> next) {
        endHandler = next;
        service.endHandler(end -> {
            if (!over && endHandler != null) {
                over = true;
                endHandler.handle(null);
            }
        });
        return this;
    }

    @Override
    public StreamBody exceptionHandler(@Nullable Handler<Throwable> next) {
        service.exceptionHandler(next);
        return this;
    }

    @Override
    public StreamBody pause() {
        awaitReader(true);
        service.pause();
        return this;
    }

    @Override
    public StreamBody resume() {
        awaitReader(false);
        service.resume();
        return this;
    }

    @Override
    public StreamBody fetch(long amount) {
        service.fetch(amount);
        return this;
    }

    private void awaitReader(boolean wait) {
        if (stalled != NO_TIMER) {
            vertx.cancelTimer(stalled);
            stalled = NO_TIMER;
        }
        if (wait && !over) {
            stalled = vertx.setTimer(stallDeadline.toMillis(), late -> cut.run());
        }
    }
}
