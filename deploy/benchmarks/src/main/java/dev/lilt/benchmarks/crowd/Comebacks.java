package dev.lilt.benchmarks.crowd;

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
record Comebacks(int of, int exact, Histogram resumed, Histogram caughtUp) {
    static Comebacks of(List<Follower> followers, long beganNanos) {
        int exact = 0;
        var resumed = new Histogram(1, Crowd.LONGEST_MICROS, 3);
        var caughtUp = new Histogram(1, Crowd.LONGEST_MICROS, 3);
        for (var follower : followers) {
            var comeback = follower.comeback();
            exact += comeback.isExact() ? 1 : 0;
            record(resumed, comeback.resumedNanos(), beganNanos);
            record(caughtUp, comeback.caughtUpNanos(), beganNanos);
        }
        return new Comebacks(followers.size(), exact, resumed, caughtUp);
    }

    static long caughtUp(List<Follower> followers) {
        return followers.stream()
                .filter(follower -> follower.comeback().caughtUpNanos() != 0)
                .count();
    }

    private static void record(Histogram histogram, long nanos, long beganNanos) {
        if (nanos != 0) {
            histogram.recordValue(Math.min(Crowd.LONGEST_MICROS, Math.max(0, (nanos - beganNanos) / 1000)));
        }
    }
}
