package dev.lilt.tracking.forecast;

import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * An exercise, as far as a plan's minutes depend on it.
 *
 * @param bounds how long it may take; empty if it is counted in repetitions
 */
public record PlannedExercise(Kind kind, Intensity intensity, Optional<DurationRange> bounds) {
    boolean isModerate() {
        return intensity.isModerateFor(kind);
    }

    boolean isRest() {
        return kind == Kind.REST;
    }

    Duration shortest() {
        return bounds.map(DurationRange::min).orElse(Duration.ZERO);
    }

    /** Within a block that takes no longer than {@code block}. */
    Duration longest(Duration block) {
        return bounds.map(DurationRange::max)
                .filter(max -> max.compareTo(block) < 0)
                .orElse(block);
    }
}
