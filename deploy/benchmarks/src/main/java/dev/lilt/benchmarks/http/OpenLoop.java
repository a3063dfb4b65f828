package dev.lilt.benchmarks.http;

import dev.lilt.benchmarks.client.Percentiles;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Work that arrives at fixed moments, as it does from members, whether or not the server keeps up: each piece begins at
 * its moment on a connection that is free, or on a new one. Latency counts from the moment.
 */
public final class OpenLoop {
    /** At a fixed rate so long at the beginning has no latency: connections are made then. */
    public static final int LEAD_IN_SECONDS = 2;

    /** Beyond that the server is lost, and this process too. */
    private static final int MOST_AT_ONCE = 5_000;

    private static final long LONGEST_MICROS = 120_000_000;

    private OpenLoop() {}

    /** The end of a piece of work. */
    public enum Verdict {
        ACCEPTED,
        /** The server said that it has too much to do, and when to try again. */
        REFUSED,
        FAILED
    }

    /** One piece of work, a call or a few. */
    @FunctionalInterface
    public interface Work {
        Verdict make(ConnectionPool connections, int number) throws IOException;
    }

    /**
     * The result of what came after the lead-in.
     *
     * @param accepted how many pieces; so are the others
     * @param latency of accepted pieces, from the moment that each was scheduled for
     * @param refusal of refused ones
     * @param firstFailure what the first failure in it said; empty if none did
     * @param late from the moment to when this process began the piece
     */
    public record Outcome(
            int accepted,
            int refused,
            int failed,
            Percentiles latency,
            Percentiles refusal,
            String firstFailure,
            Percentiles late) {
        /** Nothing was done. */
        public static final Outcome NOTHING =
                new Outcome(0, 0, 0, Percentiles.NONE, Percentiles.NONE, "", Percentiles.NONE);

        /** Returns whether all were accepted, 99 of 100 within {@code millis}. */
        public boolean isWithin(double millis) {
            return refused == 0 && failed == 0 && accepted > 0 && latency.p99Ms() <= millis;
        }
    }

    /**
     * Does work at a fixed rate for so long after a lead-in, and returns when the last piece has ended.
     *
     * @param perSecond pieces a second, above 0
     * @param seconds that are measured, above 0
     */
    public static Outcome run(int perSecond, double seconds, Work work) {
        return run(perSecond, pieces(perSecond, seconds), perSecond * LEAD_IN_SECONDS, work);
    }

    /** Returns how many pieces {@link #run(int, double, Work)} does, with the lead-in. */
    public static int pieces(int perSecond, double seconds) {
        return perSecond * LEAD_IN_SECONDS + (int) Math.ceil(perSecond * seconds);
    }

    /**
     * Does {@code count} pieces at a fixed rate.
     *
     * @param unmeasured how many at the beginning are in no figure
     */
    public static Outcome run(int perSecond, int count, int unmeasured, Work work) {
        var run = new Run(work);
        try (run.connections) {
            long began = System.nanoTime() + 100_000_000;
            for (int n = 0; n < count; n++) {
                long moment = began + n * 1_000_000_000L / perSecond;
                for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                run.begin(n, moment, n >= unmeasured);
            }
            run.awaitEnd();
        }
        return run.outcome();
    }

    private static final class Run {
        private final Work work;
        private final ConnectionPool connections = new ConnectionPool();
        private final Semaphore room = new Semaphore(MOST_AT_ONCE);
        private final AtomicInteger accepted = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
        private final Histogram latency = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
        private final Histogram refusal = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
        private final Histogram late = new ConcurrentHistogram(1, LONGEST_MICROS, 3);

        Run(Work work) {
            this.work = work;
        }

        void begin(int number, long moment, boolean measured) {
            if (!room.tryAcquire()) {
                if (measured) {
                    fail("more than " + MOST_AT_ONCE + " at once");
                }
                return;
            }
            Thread.startVirtualThread(() -> {
                try {
                    make(number, moment, measured);
                } finally {
                    room.release();
                }
            });
        }

        private void make(int number, long moment, boolean measured) {
            long begun = System.nanoTime();
            Verdict verdict;
            String why = "";
            try {
                verdict = work.make(connections, number);
            } catch (IOException | RuntimeException e) {
                verdict = Verdict.FAILED;
                why = e.toString();
            }
            if (!measured) {
                return;
            }
            late.recordValue(micros(begun - moment));
            long took = micros(System.nanoTime() - moment);
            switch (verdict) {
                case ACCEPTED -> {
                    accepted.incrementAndGet();
                    latency.recordValue(took);
                }
                case REFUSED -> {
                    refused.incrementAndGet();
                    refusal.recordValue(took);
                }
                case FAILED -> fail(why);
            }
        }

        private void fail(String why) {
            failed.incrementAndGet();
            firstFailure.compareAndSet(null, why);
        }

        private static long micros(long nanos) {
            return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos)));
        }

        /** Each piece ends by itself: a connection gives up after half a minute. */
        void awaitEnd() {
            room.acquireUninterruptibly(MOST_AT_ONCE);
        }

        Outcome outcome() {
            String failure = firstFailure.get();
            return new Outcome(
                    accepted.get(),
                    refused.get(),
                    failed.get(),
                    Percentiles.of(latency),
                    Percentiles.of(refusal),
                    failure == null ? "" : failure,
                    Percentiles.of(late));
        }
    }
}
