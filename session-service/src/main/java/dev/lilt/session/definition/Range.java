package dev.lilt.session.definition;

/**
 * What a quantity may be, and what it usually is.
 *
 * @param min the least, at least 0
 * @param max the most, at least {@code min}
 * @param usual the default, from {@code min} to {@code max}
 */
public record Range(int min, int max, int usual) {
    public Range {
        if (min < 0 || min > usual || usual > max) {
            throw new IllegalArgumentException("a range needs 0 <= min <= default <= max");
        }
    }

    /** A range with one value. */
    public static Range only(int value) {
        return new Range(value, value, value);
    }

    public boolean contains(int value) {
        return min <= value && value <= max;
    }
}
