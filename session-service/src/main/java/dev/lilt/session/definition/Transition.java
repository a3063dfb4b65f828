package dev.lilt.session.definition;

import java.time.Duration;

/**
 * A change of position: how to get from one to the other, and the least time that it takes unhurried.
 *
 * @param say how, at most 120 characters
 */
public record Transition(Position from, Position to, Duration length, Texts say) {
    public Transition {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a change of position takes time");
        }
    }
}
