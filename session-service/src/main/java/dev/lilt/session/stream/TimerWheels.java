package dev.lilt.session.stream;

import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
                unseen -> new TimerWheel(clock, InstantSource.system(), (delay, action) -> timer(loop, delay, action)));
    }

    private static Runnable timer(Context loop, Duration delay, Runnable action) {
        long timer = loop.owner().setTimer(delay.toMillis(), fired -> action.run());
        return () -> loop.owner().cancelTimer(timer);
    }
}
