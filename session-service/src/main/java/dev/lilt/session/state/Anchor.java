package dev.lilt.session.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a session when its last revision was made. How it stands now follows from that alone.
 *
 * @param status as of the revision; {@link Status#COMPLETED} where the end has been noticed since
 * @param at when the revision was made
 * @param position where the session was then
 * @param duration the length of the whole session
 * @param gate where the session stops to wait for the member, if it comes to a gate
 */
public record Anchor(
        Status status, Instant at, Duration position, Duration duration, SpeedFactor pace, Optional<Duration> gate) {
    /** Returns where the session is at this instant, if no other revision came in between. */
    public Duration positionAt(Instant now) {
        if (status == Status.COMPLETED) {
            return duration;
        }
        if (status != Status.RUNNING || !now.isAfter(at)) {
            return position;
        }
        // Compared in real time first: an absurdly late instant would overflow when multiplied by the pace.
        return hasStopped(now) ? stop() : position.plus(pace.moves(Duration.between(at, now)));
    }

    /** Returns where a running session stops by itself. */
    private Duration stop() {
        return gate.orElse(duration);
    }

    private boolean hasStopped(Instant now) {
        return Duration.between(at, now).compareTo(pace.takes(stop().minus(position))) >= 0;
    }

    /** Returns the status at this instant: time alone brings a running session to a gate or to its end. */
    public Status statusAt(Instant now) {
        if (status != Status.RUNNING || !(hasStopped(now) || position.equals(stop()))) {
            return status;
        }
        return gate.isPresent() ? Status.WAITING : Status.COMPLETED;
    }
}
