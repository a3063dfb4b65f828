package dev.lilt.tracking.forecast;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Time that may be shorter or longer.
 *
 * @param min zero or more
 * @param max not less than {@code min}
 */
public record DurationRange(Duration min, Duration max) {
    public static final DurationRange NONE = new DurationRange(Duration.ZERO, Duration.ZERO);

    public DurationRange {
        if (min.isNegative() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("a range from " + min + " to " + max);
        }
    }

    public static DurationRange ofMinutes(long min, long max) {
        return new DurationRange(Duration.ofMinutes(min), Duration.ofMinutes(max));
    }

    public DurationRange plus(DurationRange more) {
        return new DurationRange(min.plus(more.min), max.plus(more.max));
    }

    DurationRange times(int count) {
        return each(length -> length.multipliedBy(count));
    }

    /** Returns what is left of it once so much has been done; not less than nothing. */
    DurationRange without(Duration done) {
        return each(length -> length.compareTo(done) > 0 ? length.minus(done) : Duration.ZERO);
    }

    /** Returns what it leaves open of {@code whole}: the least where this is longest. */
    DurationRange missingTo(Duration whole) {
        DurationRange missing = new DurationRange(Duration.ZERO, whole);
        return new DurationRange(missing.without(max).max, missing.without(min).max);
    }

    private DurationRange each(UnaryOperator<Duration> change) {
        return new DurationRange(change.apply(min), change.apply(max));
    }
}
