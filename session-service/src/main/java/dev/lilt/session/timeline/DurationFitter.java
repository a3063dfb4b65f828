package dev.lilt.session.timeline;

import dev.lilt.session.definition.Repetitions;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the dose plan of these exercises whose length comes closest to a target. */
final class DurationFitter {
    private static final int TOLERANCE_PERCENT = 5;

    private final List<ExerciseDose.Source> exercises;

    private DurationFitter(List<ExerciseDose.Source> exercises) {
        this.exercises = exercises;
    }

    static DurationFitter of(CompileRequest request) {
        List<Preparations> preparations = Preparations.of(request, CuePhrases.in(request.locale()));
        return new DurationFitter(IntStream.range(0, preparations.size())
                .mapToObj(i -> new ExerciseDose.Source(request.exercises().get(i), preparations.get(i)))
                .toList());
    }

    DosePlan defaultPlan() {
        return new DosePlan(
                exercises.stream().map(ExerciseDose.Source::defaultDose).toList());
    }

    /**
     * A dose plan within 5 % of the target, as near to the defaults as can be. Where a rep or a set more or less makes
     * too much of a difference, the factors change each on its own, and then some exercises get a set more.
     */
    Optional<DosePlan> fitted(Duration target) {
        if (!isReach(target, sets(1), sets(Repetitions.MOST_SETS))) {
            return Optional.empty();
        }
        List<List<Integer>> sameSets = IntStream.rangeClosed(1, Repetitions.MOST_SETS)
                .mapToObj(this::sets)
                .toList();
        return best(target, sameSets, List.of(DoseScale::inProportion))
                .or(() -> best(target, sameSets, scales()))
                .or(() -> best(target, mixedSets(), scales()));
    }

    /** Whole minutes that can be reached, the nearest below the target and the nearest above it. */
    List<Integer> nearestMinutes(int wanted) {
        return Stream.of(
                        IntStream.iterate(wanted - 1, minutes -> minutes >= 1, minutes -> minutes - 1),
                        IntStream.rangeClosed(wanted + 1, Math.toIntExact(TargetDuration.LONGEST.toMinutes())))
                .flatMap(
                        candidates -> candidates
                                .filter(minutes ->
                                        fitted(Duration.ofMinutes(minutes)).isPresent())
                                .boxed()
                                .findFirst()
                                .stream())
                .toList();
    }

    private boolean isReach(Duration target, List<Integer> fewest, List<Integer> most) {
        Duration least = at(DoseScale.inProportion(DoseScale.LEAST), fewest).length;
        Duration longest = at(DoseScale.inProportion(DoseScale.MOST), most).length;
        Duration slack = target.multipliedBy(TOLERANCE_PERCENT).dividedBy(100);
        return target.plus(slack).compareTo(least) >= 0 && target.minus(slack).compareTo(longest) <= 0;
    }

    private List<Integer> sets(int each) {
        return Collections.nCopies(exercises.size(), each);
    }

    /** The first so many exercises with a set more than the others. */
    private List<List<Integer>> mixedSets() {
        return IntStream.range(1, Repetitions.MOST_SETS)
                .boxed()
                .flatMap(fewer -> IntStream.range(1, exercises.size())
                        .mapToObj(first -> Stream.concat(
                                        sets(fewer + 1).stream().limit(first),
                                        sets(fewer).stream().skip(first))
                                .toList()))
                .toList();
    }

    /** A scale for every number of reps that there can be, the one nearest to the defaults first. */
    private List<IntFunction<DoseScale>> scales() {
        return IntStream.concat(
                        IntStream.rangeClosed(DoseScale.MIDDLE, DoseScale.MOST),
                        IntStream.range(DoseScale.LEAST, DoseScale.MIDDLE)
                                .map(permille -> DoseScale.MIDDLE - 1 - permille))
                .filter(counts -> counts == DoseScale.MIDDLE || !reps(counts).equals(reps(towardsDefault(counts))))
                .<IntFunction<DoseScale>>mapToObj(counts -> seconds -> new DoseScale(counts, seconds))
                .toList();
    }

    private static int towardsDefault(int permille) {
        return permille > DoseScale.MIDDLE ? permille - 1 : permille + 1;
    }

    private List<Integer> reps(int counts) {
        return exercises.stream()
                .map(source -> source.exercise().work())
                .filter(Repetitions.class::isInstance)
                .map(work -> DoseScale.inProportion(counts).count(((Repetitions) work).reps()))
                .toList();
    }

    private Optional<DosePlan> best(
            Duration target, List<List<Integer>> setsToTry, List<IntFunction<DoseScale>> scales) {
        return setsToTry.stream()
                .filter(sets -> isReach(target, sets, sets))
                .flatMap(sets -> scales.stream().flatMap(scale -> nearest(target, sets, scale).stream()))
                .min(Comparator.comparingInt(found -> found.doseScale.distance()))
                .map(found -> found.dosePlan);
    }

    /** The length never falls when a factor rises, so halving finds the nearest. */
    private Optional<Found> nearest(Duration target, List<Integer> sets, IntFunction<DoseScale> scale) {
        int low = DoseScale.LEAST;
        int high = DoseScale.MOST;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(scale.apply(middle), sets).length.compareTo(target) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Stream.of(low, Math.max(DoseScale.LEAST, low - 1))
                .map(permille -> at(scale.apply(permille), sets))
                .filter(found -> found.isWithinTolerance(target))
                .min(Comparator.comparing(found -> target.minus(found.length).abs()));
    }

    private Found at(DoseScale doseScale, List<Integer> sets) {
        DosePlan dosePlan = DosePlan.of(exercises, doseScale, sets);
        return new Found(dosePlan, dosePlan.length(), doseScale);
    }

    private record Found(DosePlan dosePlan, Duration length, DoseScale doseScale) {
        boolean isWithinTolerance(Duration target) {
            return length.compareTo(TargetDuration.LONGEST) <= 0
                    && length.minus(target).abs().multipliedBy(100).compareTo(target.multipliedBy(TOLERANCE_PERCENT))
                            <= 0;
        }
    }
}
