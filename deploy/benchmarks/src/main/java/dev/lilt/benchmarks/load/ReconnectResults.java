package dev.lilt.benchmarks.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The followers that came back after a cut, and how long that took.
 *
 * @param of who was cut off
 * @param exact whose next cue was the one after the last that they had
 * @param resumed when they had that cue, in microseconds from the cut
 * @param caughtUp when they had all that they had missed, in microseconds from the cut
 */
record ReconnectResults(int of, int exact, Histogram resumed, Histogram caughtUp) {
    static ReconnectResults of(List<SimulatedFollower> followers, long beganNanos) {
        int exact = 0;
        var resumed = new Histogram(1, LoadGenerator.LONGEST_MICROS, 3);
        var caughtUp = new Histogram(1, LoadGenerator.LONGEST_MICROS, 3);
        for (var follower : followers) {
            var reconnectResult = follower.reconnectResult();
            exact += reconnectResult.isExact() ? 1 : 0;
            record(resumed, reconnectResult.resumedNanos(), beganNanos);
            record(caughtUp, reconnectResult.caughtUpNanos(), beganNanos);
        }
        return new ReconnectResults(followers.size(), exact, resumed, caughtUp);
    }

    static long caughtUp(List<SimulatedFollower> followers) {
        return followers.stream()
                .filter(follower -> follower.reconnectResult().caughtUpNanos() != 0)
                .count();
    }

    private static void record(Histogram histogram, long nanos, long beganNanos) {
        if (nanos != 0) {
            histogram.recordValue(Math.min(LoadGenerator.LONGEST_MICROS, Math.max(0, (nanos - beganNanos) / 1000)));
        }
    }
}
