package dev.lilt.session.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Wall-clock time that only ever goes forward: read once at start and moved on by the monotonic clock, so that a step
 * of the machine's clock neither fires nor starves a cue. In whole milliseconds, as everything on the wire is.
 *
 * <p>It doesn't drift away from the time of day, however long the process runs: Linux has NTP slew the monotonic clock
 * along with the wall clock, and only steps pass it by. A step that sets a clock right that was wrong at start is seen
 * with the next start.
 */
@Singleton
class MonotonicInstantSource implements InstantSource {
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNanos;
    private final long startMillis;
    /** The part of the start below a millisecond. */
    private final long startEpochNanosOfMilli;

    @Inject
    MonotonicInstantSource() {
        this(InstantSource.system(), System::nanoTime);
    }

    /**
     * @param wall read once
     * @param nanos as {@link System#nanoTime()}: any origin, and it may overflow
     */
    MonotonicInstantSource(InstantSource wall, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNanos = nanos.getAsLong();
        this.startMillis = start.toEpochMilli();
        this.startEpochNanosOfMilli = start.getNano() % 1_000_000;
    }

    /** Without making an instant: the clock is read for each cue that is written. */
    @Override
    public long millis() {
        return Math.floorDiv(startEpochNanosOfMilli + (nanos.getAsLong() - startNanos), 1_000_000L) + startMillis;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }
}
