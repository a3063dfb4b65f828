package dev.lilt.session.definition;

/**
 * The values that a quantity may have, and its default.
 *
 * @param min the least, at least 0
 * @param max the most, at least {@code min}
 * @param defaultValue the default, from {@code min} to {@code max}
 * @param ceiling what it may be extended to while it is in force, at least {@code max}
 */
public record Range(int min, int max, int defaultValue, int ceiling) {
    /** A bound far above every definition, under which no length made of ranges overflows. */
    public static final int MOST = 1_000_000;

    public Range {
        if (ceiling > MOST) {
            throw new IllegalArgumentException("a range ends at " + MOST);
        }
        if (min < 0 || min > defaultValue || defaultValue > max || max > ceiling) {
            throw new IllegalArgumentException("a range needs 0 <= min <= default <= max");
        }
    }

    public Range(int min, int max, int defaultValue) {
        this(min, max, defaultValue, max);
    }

    /** This value and no other to begin with; what could be extended still can be. */
    public Range fixedAt(int value) {
        return new Range(value, value, value, ceiling);
    }

    /** The same range with another default. */
    public Range withDefault(int value) {
        return new Range(min, max, value, ceiling);
    }

    /** The same range from another least value, at most its default. */
    public Range withMin(int value) {
        return new Range(value, max, defaultValue, ceiling);
    }

    /** The same range with nothing above a value. */
    public Range cappedAt(int value) {
        return new Range(
                Math.min(min, value), Math.min(max, value), Math.min(defaultValue, value), Math.min(ceiling, value));
    }

    public boolean contains(int value) {
        return min <= value && value <= max;
    }
}
