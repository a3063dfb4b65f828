package dev.lilt.session.stream;

import dev.lilt.session.time.MonotonicInstantSource;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A wheel for each event loop. */
@ApplicationScoped
class TimerWheels {
    /**
     * The least rest of a loop between two turns of its wheel, in nanoseconds. With thousands of followers some cue is
     * due in each millisecond: what came while it rested goes out in one turn.
     */
    private static final long REST_NANOS = 800_000;

    private final Map<Context, TimerWheel> wheels = new ConcurrentHashMap<>();
    private final MonotonicInstantSource clock;

    TimerWheels(MonotonicInstantSource clock) {
        this.clock = clock;
    }

    /** That of this loop, which one has to be on. */
    TimerWheel of(Context loop) {
        return wheels.computeIfAbsent(
                loop,
                unseen -> new TimerWheel(
                        clock,
                        InstantSource.system(),
                        (millis, action) -> timer((ContextInternal) loop, millis, action)));
    }

    /**
     * A timer of the event loop itself: Vert.x' own knows whole milliseconds from now only, and has a number, an entry
     * in a map and a context of its own.
     */
    private Runnable timer(ContextInternal loop, long millis, Runnable action) {
        ScheduledFuture<?> timer = loop.nettyEventLoop()
                .schedule(
                        () -> loop.emit(fired -> action.run()),
                        Math.max(REST_NANOS, clock.nanosUntil(millis)),
                        TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }
}
