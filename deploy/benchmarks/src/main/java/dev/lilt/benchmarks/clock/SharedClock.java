package dev.lilt.benchmarks.clock;

import java.time.Instant;

/**
 * The wall clock of this machine, laid over the monotonic one once, at start. Server and client run on one machine, so
 * an instant that a server names can be looked up on the client's monotonic clock with an error of a few microseconds,
 * and a step of the wall clock in mid-run changes nothing. {@code dueAt} itself has whole milliseconds, cut off or
 * rounded by up to 1 ms.
 *
 * @param offsetNanos what to add to {@link System#nanoTime()} to get nanoseconds since 1970
 */
public record SharedClock(long offsetNanos) {
    private static final int TRIES = 2000;

    /** Reads both clocks many times and keeps the reading that took least time. */
    public static SharedClock read() {
        long best = Long.MAX_VALUE;
        long offset = 0;
        for (int i = 0; i < TRIES; i++) {
            long before = System.nanoTime();
            Instant wall = Instant.now();
            long after = System.nanoTime();
            if (after - before < best) {
                best = after - before;
                offset = nanos(wall) - (before + (after - before) / 2);
            }
        }
        return new SharedClock(offset);
    }

    /** The reading of {@link System#nanoTime()} at this instant. */
    public long nanosAt(long epochMillis) {
        return epochMillis * 1_000_000 - offsetNanos;
    }

    /** Milliseconds since 1970, with fractions, when {@link System#nanoTime()} reads this. */
    public double millisAt(long nanos) {
        return (nanos + offsetNanos) / 1e6;
    }

    /**
     * By how much the wall clock has moved against the monotonic one since; what a server that reads it later would be
     * off by.
     */
    public long driftMicros() {
        return (read().offsetNanos - offsetNanos) / 1000;
    }

    private static long nanos(Instant wall) {
        return wall.getEpochSecond() * 1_000_000_000 + wall.getNano();
    }
}
