package dev.lilt.benchmarks.http;

import dev.lilt.benchmarks.client.Percentiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Threads with a connection each, which share a list of calls. */
public final class HttpLoadClient {
    /** For so long a fixed rate is better not measured: the threads start then, and connect all at once. */
    public static final int LEAD_IN_SECONDS = 2;

    /** No more callers than a service of Lilt lets work at once, so that none waits and is refused. */
    public static final int ADMITTED = 8;

    private static final long LONGEST_MICROS = 120_000_000;

    private final int port;
    private final int threads;

    /** Returns this number of callers, to the server at this port. */
    public HttpLoadClient(int port, int threads) {
        this.port = port;
        this.threads = threads;
    }

    /** One piece of work, a call or a few. */
    @FunctionalInterface
    public interface Call {
        void make(HttpConnection connection, int number) throws IOException;
    }

    /**
     * The result.
     *
     * @param latency from the moment that a piece of work was scheduled for, or taken up where nothing was scheduled
     * @param failures how many pieces failed
     * @param firstFailure what the first one said; empty if none did
     */
    public record Outcome(Percentiles latency, int failures, String firstFailure) {
        /** @throws IllegalStateException if one failed */
        public void orThrow() {
            if (failures > 0) {
                throw new IllegalStateException(failures + " calls failed, the first with " + firstFailure);
            }
        }
    }

    /** Does {@code count} pieces as fast as the threads can. */
    public Outcome asFastAsPossible(int count, Call call) {
        return run(count, number -> 0, 0, call);
    }

    /**
     * Does {@code count} pieces at a fixed rate whether or not the server keeps up. Latency counts from when a piece
     * should have begun, so that a server that stalls doesn't hide the pieces that had to wait (coordinated omission).
     *
     * @param unmeasured how many at the beginning have no latency
     */
    public Outcome atRate(int count, int perSecond, int unmeasured, Call call) {
        long began = System.nanoTime() + 100_000_000;
        return run(count, number -> began + number * 1_000_000_000L / perSecond, unmeasured, call);
    }

    private Outcome run(int count, IntToLongFunction startNanos, int unmeasured, Call call) {
        var next = new AtomicInteger();
        var failures = new AtomicInteger();
        var first = new AtomicReference<@Nullable String>();
        Histogram latency = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("caller-" + i).start(() -> {
                try (var connection = new HttpConnection(port)) {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        long start = startNanos.applyAsLong(n);
                        long begun = awaitNanos(start);
                        try {
                            call.make(connection, n);
                        } catch (IllegalStateException e) {
                            failures.incrementAndGet();
                            first.compareAndSet(null, e.toString());
                        }
                        if (n >= unmeasured) {
                            latency.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - begun) / 1000));
                        }
                    }
                } catch (IOException e) {
                    failures.incrementAndGet();
                    first.compareAndSet(null, e.toString());
                }
            }));
        }
        join(workers);
        String failure = first.get();
        return new Outcome(Percentiles.of(latency), failures.get(), failure == null ? "" : failure);
    }

    /** The moment from which latency counts: what was scheduled, or now. */
    private static long awaitNanos(long start) {
        if (start == 0) {
            return System.nanoTime();
        }
        for (long left = start - System.nanoTime(); left > 0; left = start - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return start;
    }

    private static void join(List<Thread> workers) {
        try {
            for (var worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            workers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
