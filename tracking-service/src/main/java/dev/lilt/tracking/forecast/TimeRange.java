package dev.lilt.tracking.forecast;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Time that may be shorter or longer.
 *
 * @param min zero or more
 * @param max not less than {@code min}
 */
public record TimeRange(Duration min, Duration max) {
    public static final TimeRange NONE = new TimeRange(Duration.ZERO, Duration.ZERO);

    public TimeRange {
        if (min.isNegative() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("a range from " + min + " to " + max);
        }
    }

    public static TimeRange ofMinutes(long min, long max) {
        return new TimeRange(Duration.ofMinutes(min), Duration.ofMinutes(max));
    }

    public TimeRange plus(TimeRange more) {
        return new TimeRange(min.plus(more.min), max.plus(more.max));
    }

    TimeRange times(int count) {
        return each(length -> length.multipliedBy(count));
    }

    /** What is left of it once so much has been done; not less than nothing. */
    TimeRange without(Duration done) {
        return each(length -> length.compareTo(done) > 0 ? length.minus(done) : Duration.ZERO);
    }

    /** What it leaves open of {@code whole}: the least where this is longest. */
    TimeRange missingTo(Duration whole) {
        TimeRange missing = new TimeRange(Duration.ZERO, whole);
        return new TimeRange(missing.without(max).max, missing.without(min).max);
    }

    private TimeRange each(UnaryOperator<Duration> change) {
        return new TimeRange(change.apply(min), change.apply(max));
    }
}
