package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the prescription whose length comes closest to a wish. */
final class Fitting {
    /** Time to get into position, unhurried; the shorter ones only where nothing else reaches the wish. */
    static final List<Duration> PREPARE = List.of(Duration.ofSeconds(15), Duration.ofSeconds(8), Duration.ofSeconds(3));

    private static final int MOST_SETS = 3;
    private static final int TOLERANCE_PERCENT = 5;

    private Fitting() {}

    static Prescription usual(List<Exercise> exercises) {
        return Prescription.of(exercises, Effort.USUAL, 1, PREPARE.getFirst());
    }

    /** A prescription within 5 % of the target, as near to the definitions' defaults as can be. */
    static Optional<Prescription> about(List<Exercise> exercises, Duration target) {
        return PREPARE.stream()
                .map(prepare -> IntStream.rangeClosed(1, MOST_SETS)
                        .mapToObj(sets -> nearest(exercises, target, sets, prepare))
                        .filter(found -> isWithinTolerance(found.length(), target))
                        .min(Comparator.comparingInt(Found::distance)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Found::prescription);
    }

    /** Whole minutes that can be reached, the nearest below the wish and the nearest above it. */
    static List<Integer> nearestMinutes(List<Exercise> exercises, int wish, int most) {
        return Stream.of(
                        IntStream.iterate(wish - 1, minutes -> minutes >= 1, minutes -> minutes - 1),
                        IntStream.rangeClosed(wish + 1, most))
                .flatMap(candidates -> candidates
                        .filter(minutes ->
                                about(exercises, Duration.ofMinutes(minutes)).isPresent())
                        .boxed()
                        .findFirst()
                        .stream())
                .toList();
    }

    private record Found(Prescription prescription, Duration length, Effort effort) {
        int distance() {
            return effort.distance(Effort.USUAL);
        }
    }

    /** The length never falls when the effort rises, so halving finds the nearest. */
    private static Found nearest(List<Exercise> exercises, Duration target, int sets, Duration prepare) {
        int low = Effort.LEAST;
        int high = Effort.MOST;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(exercises, middle, sets, prepare).length().compareTo(target) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Stream.of(low, Math.max(Effort.LEAST, low - 1))
                .map(permille -> at(exercises, permille, sets, prepare))
                .min(Comparator.comparing(found -> target.minus(found.length()).abs()))
                .orElseThrow();
    }

    private static Found at(List<Exercise> exercises, int permille, int sets, Duration prepare) {
        Effort effort = new Effort(permille);
        Prescription prescription = Prescription.of(exercises, effort, sets, prepare);
        return new Found(prescription, prescription.length(), effort);
    }

    private static boolean isWithinTolerance(Duration length, Duration target) {
        return length.minus(target).abs().multipliedBy(100).compareTo(target.multipliedBy(TOLERANCE_PERCENT)) <= 0;
    }
}
