package dev.lilt.content.exercise;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import dev.lilt.content.definition.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * A part of a repetition.
 *
 * @param name tells phases apart in logs and tools, at most 40 characters; no member sees it
 * @param seconds how long it takes
 * @param breath which way the breath goes meanwhile
 * @param hold whether the position is held; the breath never is
 * @param text what a watch shows
 * @param say what is spoken
 * @param sayShort what is spoken once the movement is known, or null where {@code say} is short enough
 */
public record Phase(
        String name,
        Range seconds,
        Breath breath,
        boolean hold,
        LocalizedText text,
        LocalizedText say,
        @Nullable LocalizedText sayShort) {

    public Phase {
        TextRules.require("name", name);
        if (hold && breath != Breath.EASY) {
            throw new InvalidDefinition("breath", "must be easy in a hold: the breath goes on and is never held");
        }
    }
}
