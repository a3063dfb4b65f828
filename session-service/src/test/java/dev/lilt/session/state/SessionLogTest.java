package dev.lilt.session.state;

import static dev.lilt.session.state.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.state.Script.Act;
import dev.lilt.session.state.Script.Step;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.TargetDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLogTest {
    @ParameterizedTest
    @CsvSource({
        "READY,   START,  RUNNING",
        "READY,   PAUSE,  ",
        "READY,   RESUME, ",
        "READY,   STOP,   STOPPED",
        "READY,   SKIP,   ",
        "READY,   BACK,   ",
        "READY,   EXTEND, ",
        "RUNNING, START,  ",
        "RUNNING, PAUSE,  PAUSED",
        "RUNNING, RESUME, ",
        "RUNNING, STOP,   STOPPED",
        "RUNNING, SKIP,   RUNNING",
        "RUNNING, BACK,   RUNNING",
        "READY,   CONTINUE, ",
        "RUNNING, CONTINUE, ",
        "PAUSED,  CONTINUE, ",
        "STOPPED, CONTINUE, ",
        "WAITING, CONTINUE, RUNNING",
        "WAITING, START,  ",
        "WAITING, PAUSE,  PAUSED",
        "WAITING, RESUME, ",
        "WAITING, STOP,   STOPPED",
        "WAITING, SKIP,   RUNNING",
        "WAITING, BACK,   RUNNING",
        "PAUSED,  START,  ",
        "PAUSED,  PAUSE,  ",
        "PAUSED,  RESUME, RUNNING",
        "PAUSED,  STOP,   STOPPED",
        "PAUSED,  SKIP,   PAUSED",
        "PAUSED,  BACK,   PAUSED",
        "STOPPED, START,  ",
        "STOPPED, PAUSE,  ",
        "STOPPED, RESUME, ",
        "STOPPED, SKIP,   ",
        "STOPPED, BACK,   ",
        "STOPPED, EXTEND, ",
        "STOPPED, STOP,   ",
    })
    void shouldAllowExactlyTheseTransitions(Status from, Act act, Status to) {
        // Given
        SessionLog log = standing(from);

        // When
        var next = log.accept(act.command(Duration.ZERO), at(30));

        // Then
        assertThat(next.map(each -> each.last().status()).orElse(null)).isEqualTo(to);
        next.ifPresent(
                each -> assertThat(each.last().number()).isEqualTo(log.last().number() + 1));
    }

    @Test
    void shouldTakeNoCommandOnceItHasRunToItsEnd() {
        // Given
        SessionLog log = running();

        // When
        Set<Act> accepted = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            Script.applied(new Step(at(10 + 310), act, Duration.ZERO), log).ifPresent(next -> accepted.add(act));
        }

        // Then
        assertThat(log.statusAt(at(10 + 309.999))).isEqualTo(Status.RUNNING);
        assertThat(log.statusAt(at(10 + 310))).isEqualTo(Status.COMPLETED);
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "10,0", "10.001,0.001", "52.5,42.5", "319.999,309.999", "320,310", "1000000,310"})
    void shouldBeWhereTheClockSays(double now, double position) {
        // When
        Duration reached = running().positionAt(at(now));

        // Then
        assertThat(reached).isEqualTo(Duration.ofMillis(Math.round(position * 1000)));
    }

    @Test
    void shouldStandStillInAPauseAndGoOnWhereItStood() {
        // Given
        SessionLog paused = running().accept(new Command.Pause(), at(30)).orElseThrow();

        // When
        SessionLog resumed = paused.accept(new Command.Resume(), at(1000)).orElseThrow();

        // Then
        assertThat(paused.positionAt(at(999))).isEqualTo(Duration.ofSeconds(20));
        assertThat(paused.endsAt()).isEmpty();
        assertThat(resumed.positionAt(at(1001.5))).isEqualTo(Duration.ofMillis(21_500));
        assertThat(resumed.endsAt()).contains(at(1000 + 290));
    }

    @Test
    void shouldRunFasterAtAPaceAndNeverSayACueEarly() {
        // Given
        SessionLog fast = SessionLog.created(Sample.morning(), new SpeedFactor(60), false, at(0))
                .accept(new Command.Start(), at(0))
                .orElseThrow();

        // When
        Instant due = fast.dueAt(fast.last(), 1); // at 12 s: 200 ms at this pace

        // Then
        assertThat(due).isEqualTo(at(0.2));
        assertThat(fast.positionAt(due)).isGreaterThanOrEqualTo(Duration.ofSeconds(12));
        assertThat(fast.endsAt()).contains(at(5.167)); // 310 s / 60 = 5.1666… s
        assertThat(fast.positionAt(at(0.1))).isEqualTo(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @CsvSource({
        "SKIP, 0, 175", // pelvic tilt lies at 0–175 s, cat–cow at 175–310 s
        "SKIP, 174.999, 175",
        "SKIP, 175, 310",
        "BACK, 2, 0",
        "BACK, 100, 0",
        "BACK, 177.999, 0",
        "BACK, 178, 175",
        "BACK, 300, 175",
    })
    void shouldJumpToWhereAnExerciseBegins(Act act, double from, double to) {
        // When
        SessionLog jumped =
                running().accept(act.command(Duration.ZERO), at(10 + from)).orElseThrow();

        // Then
        assertThat(jumped.last().position()).isEqualTo(Duration.ofMillis(Math.round(to * 1000)));
    }

    @ParameterizedTest
    @CsvSource({"SKIP, 100", "BACK, 600"})
    void shouldBeginAnExerciseWithoutSayingThatTheOneBeforeIsDone(Act act, double from) {
        // Given: a walk that ends where breathing begins, with no rest in between
        List<Exercise> exercises = Stream.of("walk-pelvic-sway", "breathing-practice")
                .map(Shipped::exercise)
                .toList();
        CompiledSession compiledSession =
                (CompiledSession) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH);
        SessionLog log = SessionLog.created(compiledSession, SpeedFactor.REAL_TIME, false, at(0))
                .accept(new Command.Start(), at(0))
                .orElseThrow();

        // When
        Revision jumped =
                log.accept(act.command(Duration.ZERO), at(from)).orElseThrow().last();

        // Then
        List<Cue> cues = compiledSession.timeline().cues();
        assertThat(jumped.position())
                .isEqualTo(compiledSession.segments().get(1).from());
        assertThat(cues.get(jumped.firstCue() - 1).kind()).isEqualTo(CueKind.DONE);
        assertThat(cues.get(jumped.firstCue()))
                .extracting(Cue::kind, Cue::exercise, Cue::at)
                .containsExactly(CueKind.PREPARE, "breathing-practice", jumped.position());
    }

    @Test
    void shouldBeCompletedAtOnceWhenTheLastExerciseIsSkipped() {
        // When
        SessionLog skipped = running().accept(new Command.Skip(), at(210)).orElseThrow();

        // Then
        assertThat(skipped.statusAt(at(210))).isEqualTo(Status.COMPLETED);
        assertThat(skipped.last().firstCue())
                .isEqualTo(skipped.timeline().cues().size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"5, 285, 595", "5, 286, ", "15, 1, ", "160, 20, 330", "160, 21, ", "160, 0, ", "19.5, 1, "})
    void shouldExtendOnlyWhatIsInForceAndOnlyAsFarAsItMayGo(double now, long by, Long duration) {
        // When: getting into position may last 5 minutes; the rest of 20 s that may last 40 begins at 155 s; hold is at
        // its longest with 3 s
        var extended = running().accept(new Command.Extend(Duration.ofSeconds(by)), at(10 + now));

        // Then
        assertThat(extended.map(log -> log.compiledSession().duration().toSeconds())
                        .orElse(null))
                .isEqualTo(duration);
    }

    @Test
    void shouldTakeACommandFromAReplicaWhoseClockIsBehindAsIfItCameNow() {
        // When
        SessionLog paused = running().accept(new Command.Pause(), at(9.9)).orElseThrow();

        // Then
        assertThat(paused.last().at()).isEqualTo(at(10));
        assertThat(paused.last().position()).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldExpireNoEarlierThanTheLastCommand() {
        // When
        SessionLog expired = running().expire(at(9.9)).orElseThrow();

        // Then
        assertThat(expired.last().at()).isEqualTo(at(10));
        assertThat(expired.stateAt(at(10))).isEqualTo(new State.Over(expired, at(10)));
        assertThat(expired.expire(at(11))).isEmpty();
    }

    @Test
    void shouldSurviveAnInstantFarAway() {
        // When
        Duration position = running().positionAt(Instant.MAX);

        // Then
        assertThat(position).isEqualTo(Duration.ofSeconds(310));
    }

    @Test
    void shouldBuildNoStateOverALogThatIsNotInIt() {
        // Given
        SessionLog running = running();

        // When
        Stream<ThrowingCallable> wrong = Stream.of(
                () -> new State.Ready(running, at(11)),
                () -> new State.Paused(running, at(11)),
                () -> new State.Over(running, at(11)),
                () -> new State.Running(running, at(10 + 310)),
                () -> new State.Running(running, at(9)));

        // Then
        assertThat(wrong).allSatisfy(state -> assertThatThrownBy(state).isInstanceOf(IllegalArgumentException.class));
        assertThat(new State.Running(running, at(11))).isEqualTo(running.stateAt(at(11)));
    }

    private static SessionLog running() {
        return Sample.created().accept(new Command.Start(), at(10)).orElseThrow();
    }

    private static SessionLog standing(Status status) {
        return switch (status) {
            case READY -> Sample.created();
            case RUNNING -> running();
            case PAUSED -> running().accept(new Command.Pause(), at(20)).orElseThrow();
            case STOPPED -> running().accept(new Command.Stop(Set.of()), at(20)).orElseThrow();
            case WAITING ->
                Sample.gated(SpeedFactor.REAL_TIME)
                        .accept(new Command.Start(), at(10))
                        .orElseThrow();
            case COMPLETED, EXPIRED -> throw new IllegalArgumentException("not reached by a command");
        };
    }
}
