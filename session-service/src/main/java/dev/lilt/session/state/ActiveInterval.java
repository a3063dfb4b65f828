package dev.lilt.session.state;

import dev.lilt.session.timeline.Segment;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which the member did one exercise without a pause.
 *
 * @param segment the exercise, as the timeline has it
 */
public record ActiveInterval(Instant from, Instant to, Segment segment) {
    /** Returns whether the other one begins where this one ends, and is of the same exercise. */
    boolean goesOnIn(ActiveInterval next) {
        return to.equals(next.from)
                && segment.exercise().equals(next.segment.exercise())
                && segment.version() == next.segment.version();
    }

    /** The same with a later end. */
    public ActiveInterval until(Instant later) {
        return new ActiveInterval(from, later, segment);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
