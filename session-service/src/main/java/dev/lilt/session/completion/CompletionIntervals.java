package dev.lilt.session.completion;

import dev.lilt.session.state.ActiveSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The active intervals that a completion has room for. Nobody needs so many who exercises, but somebody who goes back
 * hundreds of times, through an exercise that changes position again and again, would make a record larger than Kafka
 * takes.
 */
final class CompletionIntervals {
    /** A quarter of a kilobyte each, at the most, of the megabyte that Kafka takes. */
    static final int MOST = 3_000;

    private CompletionIntervals() {}

    /** Returns the intervals; where they are too many, with the shortest gaps within an exercise closed. */
    static List<ActiveSpan> of(List<ActiveSpan> intervals) {
        if (intervals.size() <= MOST) {
            return intervals;
        }
        List<Duration> gaps = IntStream.range(1, intervals.size())
                .filter(i -> isOfOneExercise(intervals.get(i - 1), intervals.get(i)))
                .mapToObj(i -> gap(intervals.get(i - 1), intervals.get(i)))
                .sorted()
                .toList();
        Duration longest = gaps.get(Math.min(intervals.size() - MOST, gaps.size()) - 1);
        List<ActiveSpan> closed = new ArrayList<>();
        for (ActiveSpan next : intervals) {
            if (!closed.isEmpty()
                    && isOfOneExercise(closed.getLast(), next)
                    && gap(closed.getLast(), next).compareTo(longest) <= 0) {
                closed.add(closed.removeLast().until(next.to()));
            } else {
                closed.add(next);
            }
        }
        return closed;
    }

    private static boolean isOfOneExercise(ActiveSpan before, ActiveSpan next) {
        return before.segment().exercise().equals(next.segment().exercise())
                && before.segment().version() == next.segment().version();
    }

    private static Duration gap(ActiveSpan before, ActiveSpan next) {
        return Duration.between(before.to(), next.from());
    }
}
