package dev.lilt.session.definition;

import java.util.List;
import java.util.Optional;

/** Work that is done step by step, each step once, such as a round of stretches. */
public record Sequence(List<Step> steps) implements Work {
    public static final int MOST_STEPS = 20;

    public Sequence {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a sequence has from 1 to " + MOST_STEPS + " steps");
        }
    }

    /**
     * One step.
     *
     * @param title what a watch shows first, at most 24 characters
     * @param text what it shows below, at most 40 characters
     * @param say what a voice says, at most 120 characters
     * @param sayShort the same in fewer words; as {@code say} where there is nothing shorter
     * @param seconds how long it lasts
     * @param side the side of the body; none where both work
     * @param position where it is done in another position than the step before
     */
    public record Step(
            Texts title,
            Texts text,
            Texts say,
            Texts sayShort,
            Range seconds,
            Optional<Side> side,
            Optional<Position> position) {
        public Step {
            if (seconds.min() < 1) {
                throw new IllegalArgumentException("a step lasts at least a second");
            }
        }

        /** The same step with another range of lengths. */
        public Step lasting(Range other) {
            return new Step(title, text, say, sayShort, other, side, position);
        }
    }
}
