package dev.lilt.tracking.calendar;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Some weeks in a row, at most {@value #MOST}.
 *
 * @param from the first
 * @param to the last, not before {@code from}
 */
public record WeekRange(Week from, Week to) {
    /** Two years: what a chart shows, and no more than is quickly added up. */
    public static final int MOST = 104;

    public WeekRange {
        long more = from.weeksUntil(to);
        if (more < 0) {
            throw new IllegalArgumentException("not after to, which is " + to);
        }
        if (more >= MOST) {
            throw new IllegalArgumentException("at most " + MOST + " weeks up to " + to);
        }
    }

    /** Returns this number of weeks up to this one; fewer where weeks begin. */
    public static WeekRange upTo(Week last, int weeks) {
        return new WeekRange(Week.FIRST.weeksUntil(last) < weeks ? Week.FIRST : last.plus(1 - weeks), last);
    }

    /** Each week, in order. */
    public Stream<Week> weeks() {
        return LongStream.rangeClosed(0, from.weeksUntil(to)).mapToObj(from::plus);
    }
}
