package dev.lilt.session.definition;

import java.time.Duration;
import java.util.List;

/**
 * Work in repetitions.
 *
 * @param reps how many a set has, on each side where there are sides
 * @param sides whether each side is worked
 * @param phases what one repetition consists of, in order
 * @param restSeconds the pause after a set
 * @param sets how many
 */
public record Repetitions(Range reps, Sides sides, List<Phase> phases, Range restSeconds, Range sets) implements Work {
    public static final int MOST_SETS = 3;
    public static final int MOST_PHASES = 20;

    public Repetitions {
        phases = List.copyOf(phases);
        if (reps.min() < 1 || phases.isEmpty() || sets.min() < 1) {
            throw new IllegalArgumentException("repetitions need a set, a rep and a phase");
        }
        if (phases.size() > MOST_PHASES) {
            throw new IllegalArgumentException("a repetition has at most " + MOST_PHASES + " phases");
        }
    }

    /**
     * As a definition has it: it means one set and gives the rest that needs; a longer session may take up to
     * {@value #MOST_SETS} sets and rests of up to twice the length.
     */
    public Repetitions(Range reps, Sides sides, List<Phase> phases, Duration rest) {
        this(reps, sides, phases, upToTwice(Math.toIntExact(rest.toSeconds())), new Range(1, MOST_SETS, 1));
    }

    private static Range upToTwice(int seconds) {
        return new Range(seconds, 2 * seconds, seconds);
    }
}
