package dev.lilt.tracking.forecast;

import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One session's worth of a day plan.
 *
 * @param id the block's
 * @param time how long it may take
 * @param moderate how much of that may be moderate aerobic time
 * @param kinds what its exercises train
 */
public record PlanBlock(String id, DurationRange time, DurationRange moderate, Set<Kind> kinds) {
    public PlanBlock {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** A block in which all of these are done. */
    public static PlanBlock ofAll(String id, DurationRange time, List<PlannedExercise> movements) {
        return new PlanBlock(id, time, moderate(time, movements), kinds(movements));
    }

    /** A block in which one of these is done. */
    public static PlanBlock ofOne(String id, DurationRange time, List<PlannedExercise> movements) {
        List<DurationRange> each = movements.stream()
                .map(movement -> moderate(time, List.of(movement)))
                .toList();
        return new PlanBlock(
                id,
                time,
                new DurationRange(
                        Collections.min(each.stream().map(DurationRange::min).toList()),
                        Collections.max(each.stream().map(DurationRange::max).toList())),
                kinds(movements));
    }

    private static Set<Kind> kinds(Collection<PlannedExercise> movements) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        movements.forEach(movement -> kinds.add(movement.kind()));
        return kinds;
    }

    /** Returns what the others leave of the block, as far as the moderate ones can fill it. */
    private static DurationRange moderate(DurationRange block, List<PlannedExercise> movements) {
        Duration min = longer(shortest(movements, true), block.min().minus(longest(block, movements, false)));
        Duration max = shorter(longest(block, movements, true), block.max().minus(shortest(movements, false)));
        return max.isNegative() ? DurationRange.NONE : new DurationRange(shorter(min, max), max);
    }

    private static Duration shortest(List<PlannedExercise> movements, boolean moderate) {
        return sum(moderate(movements, moderate).map(PlannedExercise::shortest));
    }

    private static Duration longest(DurationRange block, List<PlannedExercise> movements, boolean moderate) {
        return sum(moderate(movements, moderate).map(movement -> movement.longest(block.max())));
    }

    private static Stream<PlannedExercise> moderate(List<PlannedExercise> movements, boolean moderate) {
        return movements.stream().filter(movement -> movement.isModerate() == moderate);
    }

    private static Duration sum(Stream<Duration> lengths) {
        return lengths.reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
