package dev.lilt.benchmarks.load;

/**
 * The return of one follower after a cut: whether at the exact next cue, and when it had caught up. Written by its loop
 * only.
 */
final class ReconnectResult {
    private long wantedDueMillis;
    private boolean waiting;
    private boolean cut;
    private boolean first;
    private volatile boolean exact;
    private volatile long resumedNanos;
    private volatile long caughtUpNanos;

    /**
     * After the cut to come, or that has just been, a cue due at {@code dueMillis} or later means that nothing is
     * missing any more.
     */
    void await(long dueMillis) {
        wantedDueMillis = dueMillis;
        waiting = true;
        cut = false;
        first = true;
        exact = false;
        resumedNanos = 0;
        caughtUpNanos = 0;
    }

    void cut() {
        cut = true;
    }

    void heard(long nanos, long dueMillis, boolean isNext) {
        if (!waiting || !cut) {
            return;
        }
        if (first) {
            first = false;
            exact = isNext;
            resumedNanos = nanos;
        }
        if (dueMillis >= wantedDueMillis) {
            waiting = false;
            caughtUpNanos = nanos;
        }
    }

    boolean isExact() {
        return exact;
    }

    /** When the first cue after the cut came; 0 if none has. */
    long resumedNanos() {
        return resumedNanos;
    }

    /** 0 while it waits. */
    long caughtUpNanos() {
        return caughtUpNanos;
    }
}
