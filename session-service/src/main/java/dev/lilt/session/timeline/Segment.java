package dev.lilt.session.timeline;

import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Position;
import java.time.Duration;
import java.util.List;

/**
 * The part of a timeline that belongs to one exercise, getting into position and the rest after it included.
 *
 * @param position of the body
 * @param from where it begins
 * @param to where the next one begins, or the session ends
 * @param longestHold what a hold, or what is kept up, may be extended to
 * @param longestRest what a rest may be extended to
 * @param checkIntervals how often each check is asked, the most frequent first
 */
public record Segment(
        String exercise,
        int version,
        Kind kind,
        Intensity intensity,
        Position position,
        Duration from,
        Duration to,
        Duration longestHold,
        Duration longestRest,
        List<Duration> checkIntervals) {
    /** The longest that getting into position may be extended to. */
    static final Duration LONGEST_PREPARE = Duration.ofMinutes(5);

    public Segment {
        checkIntervals = List.copyOf(checkIntervals);
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a segment ends after it begins");
        }
    }

    Duration longest(CueKind inForce) {
        return switch (inForce) {
            case PREPARE -> LONGEST_PREPARE;
            case REST -> longestRest;
            default -> longestHold;
        };
    }

    Segment moved(Duration fromBy, Duration toBy) {
        return new Segment(
                exercise,
                version,
                kind,
                intensity,
                position,
                from.plus(fromBy),
                to.plus(toBy),
                longestHold,
                longestRest,
                checkIntervals);
    }
}
