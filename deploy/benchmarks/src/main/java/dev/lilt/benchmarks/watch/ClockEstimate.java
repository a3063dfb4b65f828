package dev.lilt.benchmarks.watch;

/**
 * A client's idea of the server's clock, as an offset from its own monotonic one. Nothing arrives before it was sent:
 * each {@code serverTime} shows that the server's clock was at least that when it arrived here, and an answer shows
 * that it was at most that when the question left. The truth lies between the tightest of both, and the middle is the
 * best guess. The two need not come from the same round trip: the quickest way there and the quickest way back each
 * count.
 *
 * <p>Cues are readings too: one that is due at T is sent no earlier than {@code lead} before T.
 */
final class ClockEstimate {
    private static final long NONE = Long.MIN_VALUE;

    /** Instants on the wire are cut to whole milliseconds: on average half of one is missing. */
    private static final long HALF_CUT_NANOS = 500_000;

    private long leastNanos = NONE;
    private long mostNanos = NONE;

    /**
     * Notes that an event, arrived at {@code arrivedNanos}, was sent when the server's clock showed
     * {@code serverMillis}, or later.
     */
    synchronized void heard(long serverMillis, long arrivedNanos) {
        long offset = serverMillis * 1_000_000 - arrivedNanos;
        leastNanos = leastNanos == NONE ? offset : Math.max(leastNanos, offset);
    }

    /** The question that left at {@code sentNanos} was answered when the server's clock showed {@code serverMillis}. */
    synchronized void answered(long sentNanos, long serverMillis, long arrivedNanos) {
        heard(serverMillis, arrivedNanos);
        long offset = serverMillis * 1_000_000 - sentNanos;
        mostNanos = mostNanos == NONE ? offset : Math.min(mostNanos, offset);
    }

    /**
     * When the server's clock shows {@code serverMillis}, on this client's.
     *
     * @throws IllegalStateException before the first reading
     */
    synchronized long nanosAt(long serverMillis) {
        if (leastNanos == NONE) {
            throw new IllegalStateException("the server's clock has not been read yet");
        }
        long middle = mostNanos == NONE ? leastNanos : leastNanos + (mostNanos - leastNanos) / 2;
        return serverMillis * 1_000_000 - middle - HALF_CUT_NANOS;
    }
}
