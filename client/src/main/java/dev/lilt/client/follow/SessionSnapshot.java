package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedStopGuidance;
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
 * @param stop a stop that the service has yet to confirm, if any
 * @param symptoms what the keys to stop for mean
 */
public record SessionSnapshot(
        ReceivedState state,
        Duration position,
        @Nullable String exercise,
        @Nullable ReceivedCue current,
        @Nullable ReceivedCue hold,
        @Nullable ReceivedCue rep,
        List<ReceivedCue> coming,
        boolean connected,
        @Nullable PendingStop stop,
        SymptomMenu symptoms) {
    public SessionSnapshot {
        coming = List.copyOf(coming);
    }

    /**
     * The same once the session is over: at its end if it was completed, since our clock may be a little short of it
     * then.
     */
    SessionSnapshot over(ReceivedStatus how) {
        Duration at = how == ReceivedStatus.COMPLETED ? state.duration() : position;
        return new SessionSnapshot(
                state.over(how), at, exercise, current, hold, rep, List.of(), connected, null, symptoms);
    }

    SessionSnapshot stopping(@Nullable PendingStop pending) {
        return new SessionSnapshot(state, position, exercise, current, hold, rep, coming, connected, pending, symptoms);
    }

    /** The guidance after a stop for a symptom. */
    public @Nullable ReceivedStopGuidance guidance() {
        return state.guidance() != null || stop == null ? state.guidance() : stop.guidance();
    }

    /** Returns how much of {@code cue} has passed, 0 to 1. */
    public double progressOf(ReceivedCue cue) {
        if (cue.durationMs() == 0) {
            return 1;
        }
        return Math.clamp((position.toNanos() / 1e6 - cue.atMs()) / cue.durationMs(), 0, 1);
    }
}
