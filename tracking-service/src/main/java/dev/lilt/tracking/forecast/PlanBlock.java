package dev.lilt.tracking.forecast;

import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One session's worth of a day plan.
 *
 * @param id the block's
 * @param time how long it may take
 * @param movement how much of that may be movement: all of it where no exercise is rest
 * @param moderate how much of it may be moderate aerobic time
 * @param kinds what its exercises train
 */
public record PlanBlock(
        String id, DurationRange time, DurationRange movement, DurationRange moderate, Set<Kind> kinds) {
    public PlanBlock {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** A block in which all of these are done. */
    public static PlanBlock ofAll(String id, DurationRange time, List<PlannedExercise> movements) {
        return of(id, time, List.of(movements));
    }

    /** A block in which one of these is done. */
    public static PlanBlock ofOne(String id, DurationRange time, List<PlannedExercise> movements) {
        return of(id, time, movements.stream().map(List::of).toList());
    }

    /** @param ways the lists of exercises of which one is done */
    private static PlanBlock of(String id, DurationRange time, List<List<PlannedExercise>> ways) {
        return new PlanBlock(
                id,
                time,
                oneOf(ways, movements -> movement(time, movements)),
                oneOf(ways, movements -> part(time, movements, PlannedExercise::isModerate)),
                kinds(ways.stream().flatMap(List::stream).toList()));
    }

    boolean hasRest() {
        return kinds.contains(Kind.REST);
    }

    private static Set<Kind> kinds(Collection<PlannedExercise> movements) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        movements.forEach(movement -> kinds.add(movement.kind()));
        return kinds;
    }

    private static DurationRange oneOf(
            List<List<PlannedExercise>> ways, Function<List<PlannedExercise>, DurationRange> length) {
        List<DurationRange> each = ways.stream().map(length).toList();
        return new DurationRange(
                Collections.min(each.stream().map(DurationRange::min).toList()),
                Collections.max(each.stream().map(DurationRange::max).toList()));
    }

    private static DurationRange movement(DurationRange block, List<PlannedExercise> movements) {
        return movements.stream().anyMatch(PlannedExercise::isRest)
                ? part(block, movements, movement -> !movement.isRest())
                : block;
    }

    /** Returns what the others leave of the block, as far as those of which it is true can fill it. */
    private static DurationRange part(
            DurationRange block, List<PlannedExercise> movements, Predicate<PlannedExercise> which) {
        Predicate<PlannedExercise> others = which.negate();
        Duration min = longer(shortest(movements, which), block.min().minus(longest(block, movements, others)));
        Duration max = shorter(longest(block, movements, which), block.max().minus(shortest(movements, others)));
        return max.isNegative() ? DurationRange.NONE : new DurationRange(shorter(min, max), max);
    }

    private static Duration shortest(List<PlannedExercise> movements, Predicate<PlannedExercise> which) {
        return sum(movements.stream().filter(which).map(PlannedExercise::shortest));
    }

    private static Duration longest(
            DurationRange block, List<PlannedExercise> movements, Predicate<PlannedExercise> which) {
        return sum(movements.stream().filter(which).map(movement -> movement.longest(block.max())));
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
