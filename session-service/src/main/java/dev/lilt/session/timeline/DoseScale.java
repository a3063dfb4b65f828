package dev.lilt.session.timeline;

import dev.lilt.session.definition.Range;

/**
 * Two factors for everything that has a range, in permille: 0 is every minimum, 500 every default, 1000 every maximum.
 * Changed together they keep reps, holds and rests in proportion. A session's length never falls when either rises, so
 * that fitting is a search.
 *
 * @param counts the factor for reps, from 0 to 1000
 * @param seconds the factor for holds, movements and rests, from 0 to 1000
 */
record DoseScale(int counts, int seconds) {
    static final int LEAST = 0;
    static final int MIDDLE = 500;
    static final int MOST = 1_000;
    static final DoseScale DEFAULT = inProportion(MIDDLE);

    DoseScale {
        if (Math.min(counts, seconds) < LEAST || Math.max(counts, seconds) > MOST) {
            throw new IllegalArgumentException("an effort lies between 0 and 1000");
        }
    }

    static DoseScale inProportion(int permille) {
        return new DoseScale(permille, permille);
    }

    /** A whole number from the range. */
    int count(Range range) {
        return scaled(range, 1, counts);
    }

    /** Milliseconds from a range of seconds, in steps of half a second, so that a rhythm can be felt. */
    int millis(Range range) {
        return (scaled(range, 1_000, seconds) + 250) / 500 * 500;
    }

    private static int scaled(Range range, int unit, int permille) {
        long low = (long) (permille <= MIDDLE ? range.min() : range.defaultValue()) * unit;
        long high = (long) (permille <= MIDDLE ? range.defaultValue() : range.max()) * unit;
        int distance = permille <= MIDDLE ? permille : permille - MIDDLE;
        return Math.toIntExact(low + ((high - low) * distance + 250) / 500);
    }

    /** Returns how far the factors are from the defaults. */
    int distance() {
        return Math.abs(counts - MIDDLE) + Math.abs(seconds - MIDDLE);
    }
}
