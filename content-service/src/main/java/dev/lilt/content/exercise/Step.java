package dev.lilt.content.exercise;

import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import org.jspecify.annotations.Nullable;

/**
 * A step of a sequence, such as one stretch of several.
 *
 * @param title the first line on a watch while it lasts
 * @param text the second line
 * @param say what is spoken
 * @param sayShort what is spoken where there is no time for {@code say}, or null
 * @param seconds how long it takes
 * @param side the side it is done on, or null where it is done on both or on none
 * @param position the position of this step and those after it, or null where it is the same as before
 */
public record Step(
        LocalizedText title,
        LocalizedText text,
        LocalizedText say,
        @Nullable LocalizedText sayShort,
        Range seconds,
        @Nullable Side side,
        @Nullable Position position) {}
