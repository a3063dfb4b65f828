package dev.lilt.session.state;

import dev.lilt.session.timeline.Segment;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which the member did one exercise without a pause.
 *
 * @param segment the exercise, as the timeline has it
 */
public record ActiveSpan(Instant from, Instant to, Segment segment) {
    /** Returns whether the other one begins where this one ends, and is of the same exercise. */
    boolean goesOnIn(ActiveSpan next) {
        return to.equals(next.from)
                && segment.exercise().equals(next.segment.exercise())
                && segment.version() == next.segment.version();
    }

    /** The same with a later end. */
    public ActiveSpan until(Instant later) {
        return new ActiveSpan(from, later, segment);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
