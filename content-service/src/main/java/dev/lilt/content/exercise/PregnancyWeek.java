package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import java.util.regex.Pattern;

/**
 * A week of pregnancy.
 *
 * @param number 1 to 42
 */
public record PregnancyWeek(int number) {
    private static final int LAST = 42;
    private static final String REQUIREMENT = "must be a whole number from 1 to " + LAST;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}");

    /** The last week in which lying flat on the back is fine. */
    static final PregnancyWeek LAST_FOR_LYING_ON_THE_BACK = new PregnancyWeek(20);

    public PregnancyWeek {
        if (number < 1 || number > LAST) {
            throw new InvalidDefinition("week", REQUIREMENT + ", but is " + number);
        }
    }

    /** Reads {@code 24}. */
    static PregnancyWeek of(String number) {
        if (!WRITTEN.matcher(number).matches()) {
            throw new InvalidDefinition("week", REQUIREMENT);
        }
        return new PregnancyWeek(Integer.parseInt(number));
    }

    boolean isAfter(PregnancyWeek other) {
        return number > other.number;
    }
}
