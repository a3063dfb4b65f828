package dev.lilt.benchmarks.proxy;

import java.util.SplittableRandom;

/**
 * The state of the network. Each direction of each connection is on its own.
 *
 * @param shortestMs least delay of what is sent, in milliseconds
 * @param longestMs most delay, but for stalls
 * @param stallMs how long a stall lasts
 * @param betweenStallsMs how long from one stall of a connection to the next, on average; what comes from the server
 *     stalls
 */
record NetworkProfile(int shortestMs, int longestMs, int stallMs, int betweenStallsMs) {
    private static final long NANOS = 1_000_000;

    NetworkProfile {
        if (shortestMs < 0 || longestMs < shortestMs || stallMs < 0 || betweenStallsMs < 1) {
            throw new IllegalArgumentException("a delay is from 0 up, and the longest is no less than the shortest");
        }
    }

    long delayNanos(SplittableRandom random) {
        return random.nextLong(shortestMs * NANOS, longestMs * NANOS + 1);
    }

    long stallNanos() {
        return stallMs * NANOS;
    }

    /** Until the next stall: anything may come next, at any time. */
    long calmNanos(SplittableRandom random) {
        return (long) (-Math.log(1 - random.nextDouble()) * betweenStallsMs * NANOS);
    }
}
