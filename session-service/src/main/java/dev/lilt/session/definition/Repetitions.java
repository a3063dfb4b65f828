package dev.lilt.session.definition;

import java.time.Duration;
import java.util.List;

/**
 * Work in repetitions.
 *
 * @param reps how many a set has, on each side where there are sides
 * @param sides whether each side is worked
 * @param phases what one repetition consists of, in order
 * @param rest the pause after a set
 */
public record Repetitions(Range reps, Sides sides, List<Phase> phases, Duration rest) implements Work {
    public Repetitions {
        phases = List.copyOf(phases);
        if (reps.min() < 1 || phases.isEmpty() || rest.isNegative()) {
            throw new IllegalArgumentException("repetitions need a rep, a phase and a rest of 0 or more");
        }
    }
}
