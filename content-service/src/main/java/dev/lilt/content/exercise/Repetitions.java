package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.IntLimits;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.Range;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A movement that is repeated.
 *
 * @param reps how often in one set, and on one side where {@code sides} is {@code EACH}
 * @param sides whether the set is done on both sides
 * @param phases what one repetition consists of
 * @param restSeconds the rest after a set, in seconds
 */
public record Repetitions(Range reps, Sides sides, Phases phases, int restSeconds) implements Work {
    public static final IntLimits REPS = new IntLimits(1, 50);
    public static final IntLimits REST_SECONDS = new IntLimits(0, 300);
    /** As long as a session may be. */
    private static final Duration LONGEST = Duration.ofHours(3);

    public Repetitions {
        REPS.require("reps", reps);
        REST_SECONDS.require("restSeconds", restSeconds);
        Duration longest = longest(reps, sides, phases, restSeconds);
        if (longest.compareTo(LONGEST) > 0) {
            throw new InvalidDefinition(
                    "",
                    "must take at most " + LONGEST.toSeconds()
                            + " seconds with the most repetitions of the longest phases on all sides, but takes "
                            + longest.toSeconds());
        }
    }

    private static Duration longest(Range reps, Sides sides, Phases phases, int restSeconds) {
        int rep = phases.inOrder().stream()
                .mapToInt(phase -> phase.seconds().max())
                .sum();
        int times = switch (sides) {
            case NONE -> 1;
            case EACH -> 2;
        };
        return Duration.ofSeconds((long) rep * reps.max() * times + restSeconds);
    }

    static @Nullable Repetitions from(DefinitionReader work) {
        Range reps = Range.from(work, "reps", REPS);
        Sides sides = work.choice("sides", Sides.class);
        Phases phases = Phases.from(work);
        Integer restSeconds = work.wholeNumber("restSeconds", REST_SECONDS);
        return work.build(() -> new Repetitions(reps, sides, phases, restSeconds));
    }

    @Override
    public DefinitionWriter tree() {
        return new DefinitionWriter()
                .with("reps", reps)
                .with("sides", sides)
                .with("phases", phases.inOrder().stream().map(Phase::tree).toList())
                .with("restSeconds", restSeconds);
    }
}
