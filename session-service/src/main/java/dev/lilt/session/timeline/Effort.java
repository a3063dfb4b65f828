package dev.lilt.session.timeline;

import dev.lilt.session.definition.Range;

/**
 * One knob for everything that has a range: 0 is every minimum, 500 every default, 1000 every maximum. Turning one knob
 * keeps reps, holds and rests in proportion, and makes a session's length grow with it, so that fitting is a search.
 *
 * @param permille from 0 to 1000
 */
record Effort(int permille) {
    static final int LEAST = 0;
    static final int MOST = 1_000;
    static final Effort USUAL = new Effort(500);

    Effort {
        if (permille < LEAST || permille > MOST) {
            throw new IllegalArgumentException("an effort lies between 0 and 1000");
        }
    }

    /** A whole number from the range. */
    int count(Range range) {
        return scaled(range, 1);
    }

    /** Milliseconds from a range of seconds, in steps of half a second, so that a rhythm can be felt. */
    int millis(Range seconds) {
        return (scaled(seconds, 1_000) + 250) / 500 * 500;
    }

    private int scaled(Range range, int unit) {
        long low = (long) (permille <= 500 ? range.min() : range.usual()) * unit;
        long high = (long) (permille <= 500 ? range.usual() : range.max()) * unit;
        int turn = permille <= 500 ? permille : permille - 500;
        return Math.toIntExact(low + ((high - low) * turn + 250) / 500);
    }

    int distance(Effort other) {
        return Math.abs(permille - other.permille);
    }
}
