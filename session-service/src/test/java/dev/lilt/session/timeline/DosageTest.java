package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DosageTest {
    @ParameterizedTest
    @EnumSource
    void shouldMoveTheDefaults(ExperienceLevel level) {
        // Given
        Exercise tilts = Shipped.exercise("pelvic-tilt");
        Exercise walk = Shipped.exercise("breathing-practice");

        // When
        Repetitions work = (Repetitions) dosage(level).of(tilts).work();
        Sustained breathing = (Sustained) dosage(level).of(walk).work();

        // Then
        List<Integer> usual = List.of(
                work.reps().defaultValue(),
                work.phases().get(0).seconds().defaultValue(),
                work.phases().get(2).seconds().defaultValue(),
                work.restSeconds().defaultValue(),
                work.sets().defaultValue(),
                breathing.seconds().defaultValue());
        assertThat(usual)
                .isEqualTo(
                        switch (level) {
                            // reps of 8 to 10, a breath of 4 s, a hold of 2 to 3 s, rest, sets, 180 to 900 s
                            case FIRST_TIME -> List.of(8, 4, 3, 40, 1, 180);
                            case USUAL -> List.of(10, 4, 3, 20, 1, 300);
                            case CONFIDENT -> List.of(10, 4, 3, 20, 2, 600);
                        });
    }

    /** With a definition that asks for breaths of 9 seconds. */
    @ParameterizedTest
    @CsvSource({"false, 6", "true, 5"})
    void shouldCapEveryBreathAndMoreSoFromWeek28On(boolean isLate, int most) {
        // Given
        Exercise cats = Shipped.exercise("cat-cow");
        Repetitions reps = (Repetitions) cats.work();
        Exercise slow = cats.withWork(new Repetitions(
                reps.reps(),
                reps.sides(),
                reps.phases().stream()
                        .map(phase -> phase.lasting(new Range(4, 10, 9)))
                        .toList(),
                reps.restSeconds(),
                reps.sets()));
        Exercise breathing = Shipped.exercise("breathing-practice");
        Sustained sustained = (Sustained) breathing.work();
        Exercise slowBreathing = breathing.withWork(new Sustained(
                sustained.seconds(),
                new Breathing.Paced(Duration.ofSeconds(9), Duration.ofSeconds(9)),
                sustained.checks()));

        for (ExperienceLevel level : ExperienceLevel.values()) {
            for (int minutes : List.of(5, 10)) {
                // When
                Dosage dosage = new Dosage(level, false, isLate);
                Timeline timeline = compiled(
                                List.of(dosage.of(slow), dosage.of(slowBreathing)),
                                new TargetDuration.Between(Duration.ofMinutes(minutes), Duration.ofMinutes(30)),
                                isLate)
                        .timeline();

                // Then
                assertThat(timeline.cues())
                        .filteredOn(cue -> cue.kind() == CueKind.BREATHE_IN || cue.kind() == CueKind.BREATHE_OUT)
                        .isNotEmpty()
                        .allSatisfy(cue -> assertThat(cue.length()).hasSeconds(most));
            }
        }
    }

    @Test
    void shouldTakeHalfAsLongAgainToChangePositionFromWeek28OnAndRestForLonger() {
        // Given
        List<String> ids = List.of("pelvic-tilt", "side-lying-clamshell", "cat-cow");

        // When
        Timeline usual = ofWeek(ids, false);
        Timeline late = ofWeek(ids, true);

        // Then: onto hands and knees 20 s, onto the side 15 s, to the other side 15 s, up and down again 25 s
        assertThat(added(usual.prepares(), late.prepares()))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMillis(7_500),
                        Duration.ofMillis(7_500),
                        Duration.ofMillis(12_500));
        assertThat(lengths(usual, CueKind.REST))
                .containsOnly(Duration.ofSeconds(20))
                .hasSize(2);
        assertThat(lengths(late, CueKind.REST))
                .containsOnly(Duration.ofSeconds(40))
                .hasSize(2);
    }

    private static Timeline ofWeek(List<String> ids, boolean isLate) {
        Dosage dosage = new Dosage(ExperienceLevel.USUAL, false, isLate);
        return compiled(
                        ids.stream().map(Shipped::exercise).map(dosage::of).toList(),
                        new TargetDuration.Default(),
                        isLate)
                .timeline();
    }

    private static List<Duration> added(List<Cue> usual, List<Cue> late) {
        assertThat(late).hasSameSizeAs(usual);
        return IntStream.range(0, usual.size())
                .mapToObj(i -> late.get(i).length().minus(usual.get(i).length()))
                .toList();
    }

    private static List<Duration> lengths(Timeline timeline, CueKind kind) {
        return timeline.cues().stream()
                .filter(cue -> cue.kind() == kind)
                .map(Cue::length)
                .toList();
    }

    @Provide
    Arbitrary<Exercise> exercises() {
        return Definitions.exercises();
    }

    @Property(tries = 500)
    void shouldGiveABeginnerNoMoreWorkAndNoLessRest(@ForAll("exercises") Exercise exercise) {
        // When
        ExerciseDose first = defaultOf(dosage(ExperienceLevel.FIRST_TIME).of(exercise));
        ExerciseDose usual = defaultOf(dosage(ExperienceLevel.USUAL).of(exercise));
        ExerciseDose confident = defaultOf(dosage(ExperienceLevel.CONFIDENT).of(exercise));

        // Then
        assertThat(length(first)).isLessThanOrEqualTo(length(usual));
        assertThat(length(usual)).isLessThanOrEqualTo(length(confident));
        assertThat(first.restAfter()).isGreaterThanOrEqualTo(usual.restAfter());
        assertThat(usual.restAfter()).isGreaterThanOrEqualTo(confident.restAfter());
        assertThat(pace(first)).as("a beginner moves no faster").isEqualTo(pace(usual));
    }

    /** Returns the length of the work, without rests. */
    private static Duration length(ExerciseDose dose) {
        return switch (dose) {
            case ExerciseDose.Sets sets -> sets.work().minus(sets.rest().multipliedBy(sets.sets() - 1L));
            case ExerciseDose.Sequence sequence -> sequence.work();
            case ExerciseDose.Sustained sustained -> sustained.work();
        };
    }

    private static Dosage dosage(ExperienceLevel level) {
        return new Dosage(level, false, false);
    }

    private static ExerciseDose defaultOf(Exercise exercise) {
        CompileRequest request = new CompileRequest(List.of(exercise), new TargetDuration.Default(), Locale.ENGLISH);
        return new ExerciseDose.Source(
                        exercise,
                        Preparations.of(request, CuePhrases.in(Locale.ENGLISH)).getFirst())
                .defaultDose();
    }

    private static List<Duration> pace(ExerciseDose dose) {
        return switch (dose) {
            case ExerciseDose.Sets sets -> {
                Repetitions work = (Repetitions) sets.exercise().work();
                yield Stream.iterate(0, i -> i < work.phases().size(), i -> i + 1)
                        .filter(i -> !work.phases().get(i).hold())
                        .map(sets.phases()::get)
                        .toList();
            }
            case ExerciseDose.Sequence sequence -> List.of();
            case ExerciseDose.Sustained sustained -> List.of();
        };
    }

    @Property(tries = 200)
    void shouldChangeNothingThatIsPinned(@ForAll("exercises") Exercise exercise, @ForAll ExperienceLevel level) {
        // Given
        Exercise pinned = exercise.withWork(
                switch (exercise.work()) {
                    case Repetitions work ->
                        new Repetitions(
                                work.reps().fixedAt(work.reps().max()),
                                work.sides(),
                                work.phases(),
                                work.restSeconds(),
                                new Range(1, 1, 1));
                    case Sequence work ->
                        new Sequence(work.steps().stream()
                                .map(step -> step.lasting(
                                        step.seconds().fixedAt(step.seconds().max())))
                                .toList());
                    case Sustained work ->
                        new Sustained(work.seconds().fixedAt(work.seconds().max()), work.breathing(), work.checks());
                });

        // When
        ExerciseDose dose = defaultOf(dosage(level).of(pinned));

        // Then
        switch (dose) {
            case ExerciseDose.Sets sets ->
                assertThat(sets.reps())
                        .isEqualTo(((Repetitions) exercise.work()).reps().max());
            case ExerciseDose.Sequence sequence ->
                assertThat(sequence.steps())
                        .isEqualTo(((Sequence) exercise.work())
                                .steps().stream()
                                        .map(step -> Duration.ofSeconds(
                                                step.seconds().max()))
                                        .toList());
            case ExerciseDose.Sustained sustained ->
                assertThat(sustained.work().toSeconds())
                        .isEqualTo(((Sustained) exercise.work()).seconds().max());
        }
    }

    static Stream<Block> blocks() {
        return Shipped.dayPlan().blocks().stream();
    }

    /** Also where the block is longer than a beginner's defaults, so that the session is stretched to fill it. */
    @ParameterizedTest
    @MethodSource("blocks")
    void shouldKeepEveryBlockInItsMinutesAndABeginnerGentle(Block block) {
        // When
        CompiledSession first = compiled(block, ExperienceLevel.FIRST_TIME);
        CompiledSession usual = compiled(block, ExperienceLevel.USUAL);
        CompiledSession confident = compiled(block, ExperienceLevel.CONFIDENT);

        // Then
        for (CompiledSession session : List.of(first, usual, confident)) {
            assertThat(session.timeline().duration().toMillis())
                    .isBetween(
                            block.shortest().toMillis() * 95 / 100,
                            block.longest().toMillis() * 105 / 100);
        }
        assertThat(work(first)).isLessThanOrEqualTo(work(usual));
        assertThat(work(usual)).isLessThanOrEqualTo(work(confident));
        assertThat(rest(first)).isGreaterThanOrEqualTo(rest(usual));
    }

    private static CompiledSession compiled(Block block, ExperienceLevel level) {
        List<Exercise> exercises = block.exercises().stream()
                .limit(block.choose() == Block.Choose.ONE ? 1 : Long.MAX_VALUE)
                .map(Shipped::exercise)
                .map(dosage(level)::of)
                .toList();
        return compiled(exercises, new TargetDuration.Between(block.shortest(), block.longest()), false);
    }

    private static CompiledSession compiled(List<Exercise> exercises, TargetDuration length, boolean isLate) {
        return (CompiledSession) Compiler.compile(
                new CompileRequest(exercises, Set.of(), length, Locale.ENGLISH, Shipped.transitions(), isLate));
    }

    /** The holds of a rep lie within it. */
    private static Duration work(CompiledSession session) {
        boolean hasReps = session.timeline().cues().stream().anyMatch(cue -> cue.kind() == CueKind.REP);
        return total(session, hasReps ? CueKind.REP : CueKind.HOLD);
    }

    private static Duration rest(CompiledSession session) {
        return total(session, CueKind.REST);
    }

    private static Duration total(CompiledSession session, CueKind kind) {
        return session.timeline().cues().stream()
                .filter(cue -> cue.kind() == kind)
                .map(Cue::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
