package dev.lilt.content.exercise;

import dev.lilt.content.definition.Bounds;

/**
 * A week of pregnancy.
 *
 * @param number 1 to 42
 */
public record PregnancyWeek(int number) {
    public static final Bounds BOUNDS = new Bounds(1, 42);

    /** The last week in which lying flat on the back is fine. */
    static final PregnancyWeek LAST_FOR_LYING_ON_THE_BACK = new PregnancyWeek(20);

    public PregnancyWeek {
        BOUNDS.require("week", number);
    }

    boolean isAfter(PregnancyWeek other) {
        return number > other.number;
    }
}
