package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DurationFitterPropertiesTest {
    /** Any exercises, at any level. */
    @Provide
    Arbitrary<List<Exercise>> exercises() {
        return Combinators.combine(
                        Definitions.lists(), Arbitraries.of(ExperienceLevel.class), Arbitraries.of(true, false))
                .as((exercises, level, low) -> exercises.stream()
                        .map(new Dosage(level, low, false)::of)
                        .toList());
    }

    @Property(tries = 300)
    void shouldGrowWithEitherKnob(
            @ForAll("exercises") List<Exercise> exercises,
            @ForAll @IntRange(max = DoseScale.MOST) int still,
            @ForAll @IntRange(min = 1, max = Repetitions.MOST_SETS) int sets) {
        List<ExerciseDose.Source> sources = sources(exercises);
        Duration moreSeconds = Duration.ZERO;
        Duration moreReps = Duration.ZERO;
        Duration more = Duration.ZERO;
        for (int turned = DoseScale.LEAST; turned <= DoseScale.MOST; turned++) {
            // When
            Duration seconds = length(sources, new DoseScale(still, turned), sets);
            Duration reps = length(sources, new DoseScale(turned, still), sets);
            Duration both = length(sources, DoseScale.inProportion(turned), sets);

            // Then
            assertThat(seconds).isGreaterThanOrEqualTo(moreSeconds);
            assertThat(reps).isGreaterThanOrEqualTo(moreReps);
            assertThat(both).isGreaterThanOrEqualTo(more);
            moreSeconds = seconds;
            moreReps = reps;
            more = both;
        }
    }

    @Property(tries = 1_000)
    void shouldKeepEveryValueInsideItsRange(
            @ForAll("exercises") List<Exercise> exercises, @ForAll @IntRange(min = 1, max = 180) int minutes) {
        // When
        Optional<DosePlan> fitted = fitter(exercises).fitted(Duration.ofMinutes(minutes));

        // Then
        fitted.ifPresent(dosePlan -> {
            assertThat(dosePlan.length()).matches(length -> isWithinFivePercent(length, minutes));
            dosePlan.doses().forEach(DurationFitterPropertiesTest::assertInsideRanges);
            assertThat(dosePlan.doses()).extracting(ExerciseDose::exercise).isEqualTo(exercises);
        });
    }

    private static void assertInsideRanges(ExerciseDose dose) {
        switch (dose) {
            case ExerciseDose.Sets sets -> {
                Repetitions work = (Repetitions) sets.exercise().work();
                assertThat(sets.sets()).isBetween(work.sets().min(), work.sets().max());
                assertThat(sets.reps()).isBetween(work.reps().min(), work.reps().max());
                assertInside(work.restSeconds(), sets.rest());
                for (int i = 0; i < work.phases().size(); i++) {
                    assertInside(work.phases().get(i).seconds(), sets.phases().get(i));
                }
            }
            case ExerciseDose.Sequence sequence -> {
                for (int i = 0; i < sequence.steps().size(); i++) {
                    assertInside(
                            sequence.definition().steps().get(i).seconds(),
                            sequence.steps().get(i));
                }
            }
            case ExerciseDose.Sustained sustained ->
                assertInside(((Sustained) sustained.exercise().work()).seconds(), sustained.work());
        }
    }

    private static void assertInside(Range seconds, Duration length) {
        assertThat(length).isBetween(Duration.ofSeconds(seconds.min()), Duration.ofSeconds(seconds.max()));
    }

    /** The slow way: every effort there is, one after the other. */
    @Property(tries = 40)
    void shouldSayThatItCannotOnlyIfNothingFits(
            @ForAll("exercises") List<Exercise> exercises, @ForAll @IntRange(min = 1, max = 60) int minutes) {
        // When
        boolean isFitted = fitter(exercises).fitted(Duration.ofMinutes(minutes)).isPresent();

        // Then
        if (!isFitted) {
            List<ExerciseDose.Source> sources = sources(exercises);
            for (int sets = 1; sets <= Repetitions.MOST_SETS; sets++) {
                for (int counts = DoseScale.LEAST; counts <= DoseScale.MOST; counts += 20) {
                    for (int seconds = DoseScale.LEAST; seconds <= DoseScale.MOST; seconds += 4) {
                        Duration length = length(sources, new DoseScale(counts, seconds), sets);
                        assertThat(length).matches(each -> !isWithinFivePercent(each, minutes));
                    }
                }
            }
        }
    }

    /** Every value of every range, with every other: what turning knobs must not miss. */
    @Property(tries = 100)
    void shouldMissNoneOfAllTheWaysToDoOneExercise(
            @ForAll("simple") Exercise exercise, @ForAll @IntRange(min = 1, max = 12) int minutes) {
        // When
        boolean isFitted =
                fitter(List.of(exercise)).fitted(Duration.ofMinutes(minutes)).isPresent();

        // Then
        assertThat(isFitted).isEqualTo(anyWay(exercise, (Repetitions) exercise.work(), minutes));
    }

    /** Definitions like the shipped ones. */
    @Provide
    Arbitrary<Exercise> simple() {
        return Definitions.exercises()
                .filter(exercise -> exercise.work() instanceof Repetitions work
                        && work.phases().size() <= 3
                        && work.reps().min() >= 3
                        && work.phases().stream()
                                        .mapToInt(phase -> phase.seconds().min())
                                        .sum()
                                >= 5);
    }

    private static boolean anyWay(Exercise exercise, Repetitions work, int minutes) {
        Preparations preparations = Preparations.of(
                        new CompileRequest(List.of(exercise), new TargetDuration.Default(), Locale.ENGLISH),
                        CuePhrases.in(Locale.ENGLISH))
                .getFirst();
        int least =
                work.phases().stream().map(Phase::seconds).mapToInt(Range::min).sum();
        int most =
                work.phases().stream().map(Phase::seconds).mapToInt(Range::max).sum();
        int sidePasses = work.sides() == Sides.EACH ? 2 : 1;
        boolean isEach = work.sides() == Sides.EACH;
        Duration turn =
                isEach ? ExerciseDose.SWITCH_SIDE.plus(preparations.turn().length()) : Duration.ZERO;
        boolean hasRest = work.restSeconds().max() > 0;
        Duration back = hasRest ? preparations.back().length() : Duration.ZERO;
        for (int sets = 1; sets <= work.sets().max(); sets++) {
            Duration around =
                    preparations.first().length().plus(turn.multipliedBy(sets)).plus(back.multipliedBy(sets - 1L));
            for (int reps = work.reps().min(); reps <= work.reps().max(); reps++) {
                for (long rep = least * 1_000L; rep <= most * 1_000L; rep += 500) {
                    for (long rest = work.restSeconds().min() * 1_000L;
                            rest <= work.restSeconds().max() * 1_000L;
                            rest += 500) {
                        long length = around.toMillis() + rep * reps * sets * sidePasses + rest * (sets - 1);
                        if (isWithinFivePercent(Duration.ofMillis(length), minutes)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    @Property(tries = 60)
    void shouldNameTheNearestMinutesThatFit(
            @ForAll("exercises") List<Exercise> exercises, @ForAll @IntRange(min = 1, max = 180) int minutes) {
        // Given
        DurationFitter fitter = fitter(exercises);
        List<Integer> fits = IntStream.rangeClosed(1, 180)
                .filter(each -> fitter.fitted(Duration.ofMinutes(each)).isPresent())
                .boxed()
                .toList();

        // When
        List<Integer> nearest = fitter.nearestMinutes(minutes);

        // Then
        assertThat(nearest)
                .containsExactlyElementsOf(IntStream.concat(
                                fits.stream().mapToInt(Integer::intValue).filter(each -> each < minutes).max().stream(),
                                fits.stream().mapToInt(Integer::intValue).filter(each -> each > minutes).min().stream())
                        .boxed()
                        .toList());
    }

    private static DurationFitter fitter(List<Exercise> exercises) {
        return DurationFitter.of(new CompileRequest(exercises, new TargetDuration.Default(), Locale.ENGLISH));
    }

    private static List<ExerciseDose.Source> sources(List<Exercise> exercises) {
        List<Preparations> preparations = Preparations.of(
                new CompileRequest(exercises, new TargetDuration.Default(), Locale.ENGLISH),
                CuePhrases.in(Locale.ENGLISH));
        return IntStream.range(0, exercises.size())
                .mapToObj(i -> new ExerciseDose.Source(exercises.get(i), preparations.get(i)))
                .toList();
    }

    private static Duration length(List<ExerciseDose.Source> exercises, DoseScale doseScale, int sets) {
        return DosePlan.of(exercises, doseScale, Collections.nCopies(exercises.size(), sets))
                .length();
    }

    private static boolean isWithinFivePercent(Duration length, int minutes) {
        long wanted = Duration.ofMinutes(minutes).toMillis();
        return Math.abs(length.toMillis() - wanted) * 20 <= wanted;
    }
}
