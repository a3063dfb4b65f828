package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledSessionTest {
    // 15 s into position, then the walk
    private static final CompiledSession WALK = compiledSession("walk-pelvic-sway", 480);
    private static final CompiledSession BREATHING = compiledSession("breathing-practice", 180);

    @Test
    void shouldGoOnWithTheTalkTestInAWalkThatIsExtended() {
        // Given
        Duration position = Duration.ofSeconds(200);

        // When
        CompiledSession longer = extended(WALK, position, Duration.ofSeconds(120));

        // Then: exactly what a walk of ten minutes would have said
        assertThat(longer.timeline())
                .isEqualTo(compiledSession("walk-pelvic-sway", 600).timeline());
        assertThat(longer.segments().getFirst().to()).isEqualTo(Duration.ofSeconds(615));
    }

    @Test
    void shouldGoOnBreathing() {
        // Given
        Duration position = Duration.ofSeconds(60);

        // When
        CompiledSession longer = extended(BREATHING, position, Duration.ofSeconds(60));

        // Then
        assertThat(longer.timeline())
                .isEqualTo(compiledSession("breathing-practice", 240).timeline());
    }

    @Test
    void shouldCountDownAtTheNewEndAlone() {
        // Given: the last but one second of the walk
        Duration position = Duration.ofMillis(493_500);

        // When
        CompiledSession longer = extended(WALK, position, Duration.ofSeconds(10));

        // Then
        assertThat(longer.timeline().cues())
                .filteredOn(cue -> cue.kind() == CueKind.COUNT)
                .extracting(cue -> cue.at().toSeconds())
                .containsExactly(502L, 503L, 504L);
    }

    @Test
    void shouldCountAllThreeSecondsOfAHoldThatWasTooShortForThem() {
        // Given: a hold of 2.5 s in every rep, and a rest that is counted down from three
        CompiledSession tilts = ((CompileResult.Compiled) Compiler.compile(
                        List.of(Shipped.exercise("pelvic-tilt"), Shipped.exercise("cat-cow")),
                        new TargetDuration.Approximately(Duration.ofMinutes(4)),
                        Locale.ENGLISH))
                .compiledSession();
        Cue hold = tilts.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD)
                .findFirst()
                .orElseThrow();
        assertThat(hold.length()).isEqualTo(Duration.ofMillis(2_500));

        // When
        CompiledSession longer = extended(tilts, hold.at(), Duration.ofSeconds(1));

        // Then
        Cue rep = longer.timeline().cues().get(hold.index() - 3);
        assertThat(rep.kind()).isEqualTo(CueKind.REP);
        assertThat(rep.length())
                .isEqualTo(tilts.timeline().cues().get(rep.index()).length().plusSeconds(1));
        assertThat(longer.timeline().cues().subList(hold.index(), hold.index() + 5))
                .extracting(Cue::kind, cue -> cue.at().minus(hold.at()).toMillis())
                .containsExactly(
                        tuple(CueKind.HOLD, 0L),
                        tuple(CueKind.COUNT, 500L),
                        tuple(CueKind.COUNT, 1_500L),
                        tuple(CueKind.COUNT, 2_500L),
                        tuple(CueKind.RELEASE, 3_500L));
    }

    @Test
    void shouldHaveRoomUpToWhatTheExerciseAllowsAlsoWhereTheMemberChoseLess() {
        // When
        var room = room(Duration.ofSeconds(100));

        // Then
        assertThat(room).contains(Duration.ofSeconds(600 - 480));
        assertThat(HoldExtension.at(Duration.ofSeconds(100), WALK)
                        .map(walk -> walk.room(WALK.duration().plusSeconds(30))))
                .contains(Duration.ofSeconds(30));
        assertThat(room(Duration.ofSeconds(5))).isEmpty();
        assertThat(room(WALK.duration())).isEmpty();
    }

    private static CompiledSession extended(CompiledSession compiledSession, Duration position, Duration by) {
        return HoldExtension.at(position, compiledSession).orElseThrow().extended(by);
    }

    private static Optional<Duration> room(Duration position) {
        return HoldExtension.at(position, WALK).map(walk -> walk.room(TargetDuration.LONGEST));
    }

    private static CompiledSession compiledSession(String id, int seconds) {
        var exercise = Shipped.exercise(id);
        var work = (Sustained) exercise.work();
        var pinned = new Sustained(work.seconds().fixedAt(seconds), work.breathing(), work.checks());
        return ((CompileResult.Compiled) Compiler.compile(
                        List.of(exercise.withWork(pinned)), new TargetDuration.Default(), Locale.ENGLISH))
                .compiledSession();
    }
}
