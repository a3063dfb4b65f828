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
 * @param current the cue in force, counts left aside; absent before the first
 * @param hold the hold in force; a long one goes on while breaths are paced over it
 * @param rep the latest cue that told the rep, as long as the rep goes on
 * @param coming cues that were heard ahead of their time, the next one first
 * @param connected whether the stream is up just now
 */
public record Moment(
        State state,
        Duration position,
        @Nullable Cue current,
        @Nullable Cue hold,
        @Nullable Cue rep,
        List<Cue> coming,
        boolean connected) {
    public Moment {
        coming = List.copyOf(coming);
    }

    /** How much of {@code cue} has passed, 0 to 1. */
    public double progressOf(Cue cue) {
        if (cue.durationMs() == 0) {
            return 1;
        }
        return Math.clamp((position.toNanos() / 1e6 - cue.atMs()) / cue.durationMs(), 0, 1);
    }
}
