package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.Sides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompilerPropertiesTest {
    @Provide
    Arbitrary<List<Exercise>> exercises() {
        return Definitions.lists();
    }

    @Property(tries = 300)
    void shouldNeverGoBackInTimeAndEndWithTheEnd(@ForAll("exercises") List<Exercise> exercises) {
        // When
        List<Cue> cues = usual(exercises).timeline().cues();

        // Then
        for (int i = 0; i < cues.size(); i++) {
            assertThat(cues.get(i).index()).isEqualTo(i);
            if (i > 0) {
                assertThat(cues.get(i).at())
                        .isGreaterThanOrEqualTo(cues.get(i - 1).at());
            }
            assertThat(cues.get(i).kind() == CueKind.END).isEqualTo(i == cues.size() - 1);
        }
    }

    @Property(tries = 300)
    void shouldCoverTheSessionWithSegments(@ForAll("exercises") List<Exercise> exercises) {
        // When
        CompiledSession session = usual(exercises);

        // Then
        Duration covered = Duration.ZERO;
        for (Segment segment : session.segments()) {
            assertThat(segment.from()).isEqualTo(covered);
            covered = segment.to();
        }
        assertThat(covered).isEqualTo(session.timeline().duration());
        assertThat(session.segments())
                .extracting(Segment::exercise)
                .isEqualTo(exercises.stream().map(Exercise::id).toList());
    }

    @Property(tries = 300)
    void shouldGiveEveryRepOneBeginningAndOneEnd(@ForAll("exercises") List<Exercise> exercises) {
        // When
        List<Cue> cues = usual(exercises).timeline().cues();

        // Then
        List<Cue> reps = cues.stream().filter(cue -> cue.kind() == CueKind.REP).toList();
        Duration free = Duration.ZERO;
        for (Cue rep : reps) {
            assertThat(rep.at()).as("reps don't overlap").isGreaterThanOrEqualTo(free);
            free = rep.end();
            assertThat(phasesOf(rep, cues)).as("a rep's phases fill it").isEqualTo(rep.length());
        }
        for (Cue count :
                cues.stream().filter(cue -> cue.kind() == CueKind.COUNT).toList()) {
            assertThat(cues.stream()
                            .filter(cue -> cue.kind() == CueKind.HOLD || cue.kind() == CueKind.REST)
                            .filter(cue -> !cue.at().isPositive() || cue.at().compareTo(count.at()) <= 0)
                            .anyMatch(cue -> cue.end().compareTo(count.end()) >= 0
                                    && cue.end().minusSeconds(3).compareTo(count.at()) <= 0))
                    .as("a count is one of the last three seconds of a hold or a rest")
                    .isTrue();
        }
    }

    private static Duration phasesOf(Cue rep, List<Cue> cues) {
        Duration filled = Duration.ZERO;
        for (Cue cue : cues.subList(rep.index() + 1, cues.size())) {
            if (cue.kind() == CueKind.REP || cue.at().compareTo(rep.end()) >= 0) {
                break;
            }
            filled = cue.content().rep() > 0 ? filled.plus(cue.length()) : filled;
        }
        return filled;
    }

    @Property(tries = 300)
    void shouldWorkBothSidesTheSame(
            @ForAll("exercises") List<Exercise> exercises, @ForAll @IntRange(min = 1, max = 40) int minutes) {
        // When
        CompileResult compiled = Compiler.compile(
                exercises, new TargetDuration.Approximately(Duration.ofMinutes(minutes)), Locale.ENGLISH);

        // Then
        CompiledSession session = compiled instanceof CompiledSession fitted ? fitted : usual(exercises);
        for (Segment segment : session.segments()) {
            Map<String, Duration> work = workBySide(session.timeline(), segment);
            assertThat(work.get("left")).isEqualTo(work.get("right"));
        }
        assertThat(exercises.stream().anyMatch(CompilerPropertiesTest::hasSides))
                .isEqualTo(session.timeline().cues().stream().anyMatch(cue -> cue.kind() == CueKind.SWITCH_SIDE));
    }

    private static boolean hasSides(Exercise exercise) {
        return exercise.work() instanceof Repetitions reps && reps.sides() == Sides.EACH;
    }

    private static Map<String, Duration> workBySide(Timeline timeline, Segment segment) {
        return timeline.cues().stream()
                .filter(cue -> cue.kind() == CueKind.REP)
                .filter(cue ->
                        cue.at().compareTo(segment.from()) >= 0 && cue.at().compareTo(segment.to()) < 0)
                .collect(Collectors.toMap(CompilerPropertiesTest::side, Cue::length, Duration::plus));
    }

    private static String side(Cue cue) {
        Side side = cue.content().side();
        return side == null ? "none" : side.wire();
    }

    @Property(tries = 200)
    void shouldGiveTheSameBytesForTheSameInput(@ForAll("exercises") List<Exercise> exercises) {
        // When
        Timeline once = usual(exercises).timeline();
        Timeline again = usual(new ArrayList<>(exercises)).timeline();
        CompiledSession german =
                (CompiledSession) Compiler.compile(exercises, new TargetDuration.Default(), Locale.GERMAN);

        // Then
        assertThat(again.json()).isEqualTo(once.json());
        assertThat(german.timeline().id()).isNotEqualTo(once.id());
    }

    @Property(tries = 200)
    void shouldLayOutExactlyTheLengthThatItPlanned(@ForAll("exercises") List<Exercise> exercises) {
        // Given
        DosePlan defaultPlan = DurationFitter.of(
                        new CompileRequest(exercises, new TargetDuration.Default(), Locale.ENGLISH))
                .defaultPlan();

        // When
        Duration laidOut = usual(exercises).timeline().duration();

        // Then
        assertThat(laidOut).isEqualTo(defaultPlan.length());
    }

    private static CompiledSession usual(List<Exercise> exercises) {
        return (CompiledSession) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH);
    }
}
