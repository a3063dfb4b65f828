package dev.lilt.content.definition;

import org.jspecify.annotations.Nullable;

/**
 * The time that a block or a day may take, in minutes.
 *
 * @param min at least
 * @param max at most
 */
public record Minutes(int min, int max) {
    /** A day has no more. */
    public static final IntLimits BOUNDS = new IntLimits(1, 24 * 60);

    public Minutes {
        BOUNDS.require("min", min);
        BOUNDS.require("max", max);
        if (min > max) {
            throw new InvalidDefinition("min", "must not be more than max (" + max + "), but is " + min);
        }
    }

    /** Reads the field {@code minutes}. */
    public static @Nullable Minutes from(DefinitionReader fields) {
        return fields.object("minutes", minutes -> {
            Integer min = minutes.wholeNumber("min", BOUNDS);
            Integer max = minutes.wholeNumber("max", BOUNDS);
            return minutes.build(() -> new Minutes(min, max));
        });
    }
}
