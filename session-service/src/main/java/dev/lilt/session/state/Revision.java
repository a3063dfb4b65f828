package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import java.time.Duration;
import java.time.Instant;

/**
 * The state that an accepted command brings a session into: from this instant, at this position, it stands so.
 *
 * @param number from 1, which is the creation
 * @param at when it was accepted, in whole milliseconds
 * @param position where the session was then
 * @param compiledSession what the session goes through from here on
 * @param firstCue the index of the first cue that this revision emits, if it runs long enough; not behind its position
 */
public record Revision(
        int number, Status status, Instant at, CompiledSession compiledSession, Duration position, int firstCue) {
    public Revision {
        if (number < 1 || status == Status.COMPLETED || status == Status.WAITING) {
            throw new IllegalArgumentException(
                    "revisions count from 1; completion and gates are reached, never commanded");
        }
        if (position.isNegative()
                || compiledSession.timeline().cues().get(firstCue).at().compareTo(position) < 0) {
            throw new IllegalArgumentException("cues of a revision come at its position or later");
        }
    }

    /** The beginning: no cue yet, nothing running. */
    public static Revision created(CompiledSession compiledSession, Instant at) {
        return new Revision(1, Status.READY, at, compiledSession, Duration.ZERO, 0);
    }

    /** When the session gets to this position, if no other revision comes in between. */
    Instant reaches(Duration where, SpeedFactor pace) {
        return at.plus(pace.takes(where.minus(position)));
    }
}
