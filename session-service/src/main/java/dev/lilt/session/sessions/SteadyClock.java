package dev.lilt.session.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Wall-clock time that only ever goes forward: read once at start and moved on by the monotonic clock, so that a step of
 * the machine's clock neither fires nor starves a cue. In whole milliseconds, as everything on the wire is.
 *
 * <p>It doesn't drift away from the time of day, however long the process runs: Linux has NTP slew the monotonic clock
 * along with the wall clock, and only steps pass it by. A step that sets a clock right that was wrong at start is seen
 * with the next start.
 */
@ApplicationScoped
class SteadyClock implements InstantSource {
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNanos;

    @Inject
    SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /**
     * @param wall read once
     * @param nanos as {@link System#nanoTime()}: any origin, and it may overflow
     */
    SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNanos = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }
}
