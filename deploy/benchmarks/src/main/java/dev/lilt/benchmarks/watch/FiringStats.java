package dev.lilt.benchmarks.watch;

import dev.lilt.benchmarks.clock.SharedClock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The cues that the watches of a group fired, all together. */
final class FiringStats {
    private static final long LONGEST_MICROS = 120_000_000;
    private static final long LATE_MILLIS = 250;

    private final SharedClock clock;
    private final Histogram off = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
    private final Histogram cancelled = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
    private final AtomicLong earliestMicros = new AtomicLong();
    private final AtomicInteger cancelledLate = new AtomicInteger();
    private final AtomicInteger reconnects = new AtomicInteger();
    private volatile boolean counting;

    FiringStats(SharedClock clock) {
        this.clock = clock;
    }

    void count(boolean on) {
        counting = on;
    }

    /** A cue due at {@code dueMillis} was fired; too early is as bad as too late. */
    void fired(long dueMillis, long nanos) {
        if (!counting) {
            return;
        }
        long micros = (nanos - clock.nanosAt(dueMillis)) / 1000;
        earliestMicros.accumulateAndGet(micros, Math::min);
        off.recordValue(Math.min(LONGEST_MICROS, Math.abs(micros)));
    }

    /** A cue was fired although a command that took effect at {@code sinceMillis} had done away with it. */
    void firedThoughCancelled(long sinceMillis, long nanos) {
        long micros = Math.max(0, (nanos - clock.nanosAt(sinceMillis)) / 1000);
        cancelled.recordValue(Math.min(LONGEST_MICROS, micros));
        if (micros > LATE_MILLIS * 1000) {
            cancelledLate.incrementAndGet();
        }
    }

    void reconnected() {
        if (counting) {
            reconnects.incrementAndGet();
        }
    }

    Histogram off() {
        return off;
    }

    long earliestMicros() {
        return earliestMicros.get();
    }

    Histogram cancelled() {
        return cancelled;
    }

    /** Returns how many were fired more than 250 ms after the command that had done away with them. */
    int cancelledLate() {
        return cancelledLate.get();
    }

    int reconnects() {
        return reconnects.get();
    }
}
