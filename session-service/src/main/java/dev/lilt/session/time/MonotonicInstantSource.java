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
public class MonotonicInstantSource implements InstantSource {
    private static final long NANOS_PER_MILLI = 1_000_000;

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
        this.startEpochNanosOfMilli = start.getNano() % NANOS_PER_MILLI;
    }

    /** Without making an instant: the clock is read for each cue that is written. */
    @Override
    public long millis() {
        return Math.floorDiv(nanosSinceStartOfMilli(), NANOS_PER_MILLI) + startMillis;
    }

    /** Returns how long it is until this millisecond begins; negative if it has begun. */
    public long nanosUntil(long epochMilli) {
        return (epochMilli - startMillis) * NANOS_PER_MILLI - nanosSinceStartOfMilli();
    }

    /** Since the beginning of the millisecond that the start was in. */
    private long nanosSinceStartOfMilli() {
        return startEpochNanosOfMilli + (nanos.getAsLong() - startNanos);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }
}
