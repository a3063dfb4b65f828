package dev.lilt.content.exercise;

import dev.lilt.content.definition.Bounds;
import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Range;
import dev.lilt.content.definition.Tree;
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
    public static final Bounds REPS = new Bounds(1, 50);
    public static final Bounds REST_SECONDS = new Bounds(0, 300);

    public Repetitions {
        REPS.require("reps", reps);
        REST_SECONDS.require("restSeconds", restSeconds);
    }

    static @Nullable Repetitions from(Fields work) {
        Range reps = Range.from(work, "reps", REPS);
        Sides sides = work.choice("sides", Sides.class);
        Phases phases = Phases.from(work);
        Integer restSeconds = work.wholeNumber("restSeconds", REST_SECONDS);
        return work.build(() -> new Repetitions(reps, sides, phases, restSeconds));
    }

    @Override
    public Tree tree() {
        return new Tree()
                .with("reps", reps)
                .with("sides", sides)
                .with("phases", phases.inOrder().stream().map(Phase::tree).toList())
                .with("restSeconds", restSeconds);
    }
}
