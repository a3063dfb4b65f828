package dev.lilt.content.guidance;

import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextRules;
import dev.lilt.content.exercise.Exercise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One condition, symptom, habit or cause.
 *
 * @param id its stable name
 * @param title what it is called
 * @param text what to do, or what helps
 * @param feltAs how a cause typically feels, or null where that says nothing
 * @param exercise how a habit is done as a timed session, or null where it isn't one; it has the id of the item
 * @param source the publication or guideline it comes from
 * @param reviewedOn the day on which it was last checked against the source
 */
public record GuidanceItem(
        Id id,
        LocalizedText title,
        LocalizedText text,
        @Nullable LocalizedText feltAs,
        @Nullable Exercise exercise,
        String source,
        LocalDate reviewedOn) {

    public GuidanceItem {
        TextRules.require("source", source);
        if (exercise != null && !exercise.id().equals(id)) {
            throw new InvalidDefinition("exercise.id", "must be the id of its item, " + id);
        }
    }
}
