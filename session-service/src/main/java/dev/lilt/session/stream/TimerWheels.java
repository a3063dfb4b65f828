package dev.lilt.session.stream;

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
    private final Map<Context, TimerWheel> wheels = new ConcurrentHashMap<>();
    private final InstantSource clock;

    TimerWheels(InstantSource clock) {
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

    /** A timer of the event loop itself: Vert.x' own has a number, an entry in a map and a context of its own. */
    private static Runnable timer(ContextInternal loop, long millis, Runnable action) {
        ScheduledFuture<?> timer =
                loop.nettyEventLoop().schedule(() -> loop.emit(fired -> action.run()), millis, TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }
}
