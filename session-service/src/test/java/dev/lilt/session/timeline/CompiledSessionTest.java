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
    private static final CompiledSession WALK = compiledSession("walk-pelvic-sway", 480);
    private static final CompiledSession BREATHING = compiledSession("breathing-practice", 180);

    @Test
    void shouldGoOnWithTheTalkTestInAWalkThatIsExtended() {
        // Given
        Duration position = begin(WALK).plusSeconds(200);

        // When
        CompiledSession longer = extended(WALK, position, Duration.ofSeconds(120));

        // Then: exactly what a walk of ten minutes would have said
        assertThat(longer.timeline())
                .isEqualTo(compiledSession("walk-pelvic-sway", 600).timeline());
        assertThat(longer.segments().getFirst().to()).isEqualTo(begin(WALK).plusSeconds(600));
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
        Duration position = begin(WALK).plusMillis(478_500);

        // When
        CompiledSession longer = extended(WALK, position, Duration.ofSeconds(10));

        // Then
        assertThat(longer.timeline().cues())
                .filteredOn(cue -> cue.kind() == CueKind.COUNT)
                .extracting(cue -> cue.at().minus(begin(WALK)).toSeconds())
                .containsExactly(487L, 488L, 489L);
    }

    @Test
    void shouldCountDownAHoldThatWasTooShortForItBefore() {
        // Given: a hold of 3 s in every rep, and a rest that is counted down from three
        CompiledSession tilts = (CompiledSession) Compiler.compile(
                List.of(Shipped.exercise("pelvic-tilt"), Shipped.exercise("cat-cow")),
                new TargetDuration.Default(),
                Locale.ENGLISH);
        Cue hold = first(tilts);
        assertThat(hold.length()).isEqualTo(Duration.ofSeconds(3));

        // When
        CompiledSession longer = extended(tilts, hold.at(), Duration.ofSeconds(3));
        CompiledSession stillShort = extended(tilts, hold.at(), Duration.ofSeconds(2));

        // Then
        Cue rep = longer.timeline().cues().get(hold.index() - 3);
        assertThat(rep.kind()).isEqualTo(CueKind.REP);
        assertThat(rep.length())
                .isEqualTo(tilts.timeline().cues().get(rep.index()).length().plusSeconds(3));
        assertThat(longer.timeline().cues().subList(hold.index(), hold.index() + 5))
                .extracting(Cue::kind, cue -> cue.at().minus(hold.at()).toMillis())
                .containsExactly(
                        tuple(CueKind.HOLD, 0L),
                        tuple(CueKind.COUNT, 3_000L),
                        tuple(CueKind.COUNT, 4_000L),
                        tuple(CueKind.COUNT, 5_000L),
                        tuple(CueKind.RELEASE, 6_000L));
        Speeches.assertOneAfterTheOther(longer.timeline());
        assertThat(stillShort.timeline().cues().get(hold.index() + 1).kind()).isEqualTo(CueKind.RELEASE);
    }

    @Test
    void shouldHaveRoomUpToWhatTheExerciseAllowsAlsoWhereTheMemberChoseLess() {
        // When
        var room = room(begin(WALK).plusSeconds(85));

        // Then
        assertThat(room).contains(Duration.ofSeconds(1_800 - 480));
        assertThat(HoldExtension.at(begin(WALK).plusSeconds(85), WALK)
                        .map(walk -> walk.room(WALK.duration().plusSeconds(30))))
                .contains(Duration.ofSeconds(30));
        assertThat(room(Duration.ofSeconds(5)))
                .as("getting into position lasts up to five minutes")
                .contains(Duration.ofMinutes(5).minus(begin(WALK)));
        assertThat(room(WALK.duration())).isEmpty();
    }

    /** Where getting into position is over. */
    private static Duration begin(CompiledSession compiledSession) {
        return first(compiledSession).at();
    }

    private static Cue first(CompiledSession compiledSession) {
        return compiledSession.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD)
                .findFirst()
                .orElseThrow();
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
        return (CompiledSession)
                Compiler.compile(List.of(exercise.withWork(pinned)), new TargetDuration.Default(), Locale.ENGLISH);
    }
}
