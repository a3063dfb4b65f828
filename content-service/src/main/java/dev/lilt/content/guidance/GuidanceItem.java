package dev.lilt.content.guidance;

import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.SpeechLimit;
import dev.lilt.content.definition.TextRules;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.support.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition, symptom, habit, cause, change of position or expectation.
 *
 * @param id its stable name
 * @param title what it is called
 * @param text what to do, or what helps
 * @param say what is spoken when a session stops for a symptom, or null where it is none
 * @param level how soon to get help, or null where that isn't the question
 * @param group where a client offers a symptom, or null outside the list of symptoms
 * @param transition the way from one position to another, or null where it is something else
 * @param feltAs how a cause typically feels, or null where that says nothing
 * @param exercise how a habit is done as a timed session, or null where it isn't one; it has the id of the item
 * @param source the publication or guideline it comes from
 * @param reviewedOn the day on which it was last checked against the source
 */
public record GuidanceItem(
        Id id,
        LocalizedText title,
        LocalizedText text,
        @Nullable LocalizedText say,
        @Nullable Level level,
        @Nullable Group group,
        @Nullable Transition transition,
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

    List<FieldError> speechErrors() {
        if (transition != null) {
            return new SpeechLimit(transition.seconds(), "the change of position lasts")
                    .errors("transition", transition.say());
        }
        return exercise == null
                ? List.of()
                : exercise.speechErrors().stream()
                        .map(error -> new FieldError("exercise." + error.field(), error.detail()))
                        .toList();
    }
}
