package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Side;
import org.jspecify.annotations.Nullable;

/**
 * The content of a cue, wherever it stands in a timeline.
 *
 * @param exercise the id of the exercise
 * @param title the headline on a watch
 * @param text the line below it
 * @param say the speech
 * @param breath how to breathe; null where that stays as it is
 * @param side the side of the body; null where both work
 * @param rep the number of the repetition, from 1; 0 outside of one
 * @param reps the number of repetitions in its set and on its side; 0 outside of one
 * @param set the number of the set, from 1; 0 where there is only one
 */
public record CueContent(
        CueKind kind,
        String exercise,
        String title,
        String text,
        String say,
        Haptic haptic,
        @Nullable Breath breath,
        @Nullable Side side,
        int rep,
        int reps,
        int set) {
    /** Returns whether it is the same to see, whatever is said. */
    boolean looksLike(CueContent other) {
        return saying("").equals(other.saying(""));
    }

    CueContent saying(String other) {
        return new CueContent(kind, exercise, title, text, other, haptic, breath, side, rep, reps, set);
    }
}
