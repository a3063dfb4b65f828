package dev.lilt.session.timeline;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Transitions;
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
 * @param transitions how to get from one position to another
 * @param isUnhurried whether a change of position takes longer than it does at the least
 */
public record CompileRequest(
        List<Exercise> exercises,
        Set<Comfort> eased,
        TargetDuration length,
        Locale locale,
        Transitions transitions,
        boolean isUnhurried) {
    /** A bound that keeps small what is stored of a session and sent when it is over, however long its block is. */
    public static final int MOST_EXERCISES = 100;

    /** For somebody whom nothing bothers, with no change of position that content describes. */
    public CompileRequest(List<Exercise> exercises, TargetDuration length, Locale locale) {
        this(exercises, Set.of(), length, locale, Transitions.NONE, false);
    }

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

    @Override
    public String toString() {
        return "CompileRequest[]";
    }
}
