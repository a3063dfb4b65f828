package dev.lilt.session.state;

import java.time.Duration;
import java.time.Instant;

/**
 * The state of a session when its last revision was made. How it stands now follows from that alone.
 *
 * @param status as of the revision; {@link Status#COMPLETED} where the end has been noticed since
 * @param at when the revision was made
 * @param position where the session was then
 * @param duration the length of the whole session
 */
public record Anchor(Status status, Instant at, Duration position, Duration duration, SpeedFactor pace) {
    /** Returns where the session is at this instant, if no other revision came in between. */
    public Duration positionAt(Instant now) {
        if (status == Status.COMPLETED) {
            return duration;
        }
        if (status != Status.RUNNING || !now.isAfter(at)) {
            return position;
        }
        // Compared in real time first: an absurdly late instant would overflow when multiplied by the pace.
        Duration real = Duration.between(at, now);
        if (real.compareTo(pace.takes(duration.minus(position))) >= 0) {
            return duration;
        }
        return position.plus(pace.moves(real));
    }

    public Status statusAt(Instant now) {
        return status == Status.RUNNING && positionAt(now).equals(duration) ? Status.COMPLETED : status;
    }
}
