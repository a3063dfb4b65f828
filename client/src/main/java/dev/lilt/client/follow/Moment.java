package dev.lilt.client.follow;

import dev.lilt.client.api.Cue;
import dev.lilt.client.api.State;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to see of a session at one moment.
 *
 * @param position how far into the timeline, in session time
 * @param exercise what the exercise in force is called, as far as is known
 * @param current the cue in force, counts left aside; absent before the first
 * @param hold the hold in force; a long one goes on while breaths are paced over it
 * @param rep the latest cue that told the rep, as long as the rep goes on
 * @param coming cues that were heard ahead of their time, the next one first
 * @param connected whether the stream is up just now
 */
public record Moment(
        State state,
        Duration position,
        @Nullable String exercise,
        @Nullable Cue current,
        @Nullable Cue hold,
        @Nullable Cue rep,
        List<Cue> coming,
        boolean connected) {
    public Moment {
        coming = List.copyOf(coming);
    }

    /** The same with the whole timeline behind it; our clock may be a little short of it when the end arrives. */
    Moment atTheEnd() {
        return new Moment(state, state.duration(), exercise, current, hold, rep, coming, connected);
    }

    /** How much of {@code cue} has passed, 0 to 1. */
    public double progressOf(Cue cue) {
        if (cue.durationMs() == 0) {
            return 1;
        }
        return Math.clamp((position.toNanos() / 1e6 - cue.atMs()) / cue.durationMs(), 0, 1);
    }
}
