package dev.lilt.tracking.plan;

import dev.lilt.tracking.forecast.DurationRange;
import java.util.List;

/** A plan as published: it names its exercises, which are published apart. */
record PlanDefinition(DurationRange time, List<Block> blocks) {
    /**
     * One of its blocks.
     *
     * @param exercises ids, at least one
     * @param isChoice whether one of them is done, and not all
     */
    record Block(String id, DurationRange time, List<String> exercises, boolean isChoice) {
        Block {
            exercises = List.copyOf(exercises);
            if (exercises.isEmpty()) {
                throw new IllegalArgumentException("exercises is empty");
            }
        }
    }
}
