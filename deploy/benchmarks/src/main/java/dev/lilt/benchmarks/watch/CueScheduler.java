package dev.lilt.benchmarks.watch;

import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Fires the cues of all watches of this process, each at the moment that its watch holds for right. */
final class CueScheduler implements Runnable {
    private static final long LONGEST_NAP_NANOS = 1_000_000;
    private static final long TOLERANCE_NANOS = 100_000;

    private final PriorityBlockingQueue<ScheduledCue> queue =
            new PriorityBlockingQueue<>(1024, Comparator.comparingLong(ScheduledCue::nanos));

    void add(ScheduledCue cue) {
        queue.add(cue);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            var next = queue.peek();
            long left = next == null ? LONGEST_NAP_NANOS : next.nanos() - System.nanoTime();
            if (next == null || left > 0) {
                // A sooner one may be added meanwhile, so it never naps for long.
                LockSupport.parkNanos(Math.min(left, LONGEST_NAP_NANOS));
            } else if (queue.remove(next)) {
                fire(next);
            }
        }
    }

    private void fire(ScheduledCue cue) {
        // The idea of the server's clock may have become a better one since.
        long right = cue.client().nanosAt(cue.dueMillis());
        if (right > System.nanoTime() + TOLERANCE_NANOS) {
            queue.add(cue.at(right));
        } else {
            cue.client().fire(cue);
        }
    }
}
