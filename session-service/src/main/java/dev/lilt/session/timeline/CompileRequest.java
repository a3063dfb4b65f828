package dev.lilt.session.timeline;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The input that a session is compiled from. Equal requests give the same bytes.
 *
 * @param exercises in order, at least one
 * @param eased those of their comfort options that ease what the member said bothers them
 * @param length the duration that is asked for
 * @param locale the language of the cues; a text that lacks it is taken in English
 */
public record CompileRequest(List<Exercise> exercises, Set<Comfort> eased, TargetDuration length, Locale locale) {
    /** A bound that keeps small what is stored of a session and sent when it is over, however long its block is. */
    public static final int MOST_EXERCISES = 100;

    public CompileRequest {
        exercises = List.copyOf(exercises);
        eased = Set.copyOf(eased);
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("a session has an exercise");
        }
        if (exercises.size() > MOST_EXERCISES) {
            throw new IllegalArgumentException("a session has at most " + MOST_EXERCISES + " exercises");
        }
    }
}
