package dev.lilt.session.state;

import static dev.lilt.session.state.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lilt.session.state.Script.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActiveTimeTest {
    // pelvic tilt 0–175 s (ten reps of 14 s from 15 s on, then 20 s of rest), cat–cow 175–310 s (ten reps of 12 s from
    // 190 s on)

    @Test
    void shouldBeNothingForASessionThatWasNeverStarted() {
        // Given
        SessionLog stopped =
                Sample.created().accept(new Command.Stop(Set.of()), at(5)).orElseThrow();

        // When
        var activity = ActiveTime.of(stopped, at(100));

        // Then
        assertThat(activity).isEmpty();
    }

    @Test
    void shouldCutRunningTimeAtPausesAndAtExercises() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 100", "RESUME 130");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.startedAt()).isEqualTo(at(0));
        assertThat(activity.endedAt()).isEqualTo(at(340));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveInterval::from, ActiveInterval::to)
                .containsExactly(
                        tuple("pelvic-tilt", at(0), at(100)),
                        tuple("pelvic-tilt", at(130), at(205)),
                        tuple("cat-cow", at(205), at(340)));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(310));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 10, "cat-cow", 10));
    }

    @Test
    void shouldCountARepThatWasPausedInItsMidstAndNotOneThatWasBrokenOff() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20", "RESUME 50", "STOP 70");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then 40 s of running: the rep from 15 s to 29 s is whole, the one from 29 s to 43 s is not
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(40));
        assertThat(activity.repsDone()).isEqualTo(Map.of("pelvic-tilt", 1));
        assertThat(activity.endedAt()).isEqualTo(at(70));
    }

    @Test
    void shouldEndWhenItWasStoppedAndNotWhenItWasPaused() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20", "STOP 500");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(500));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldRecordSessionTimeFromTheRealStartAtAPace() {
        // Given 30 times as fast: 2 s of running are a minute of the session
        SessionLog log = log(new SpeedFactor(30), "START 0", "PAUSE 2", "RESUME 5");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then the pause lasts its 3 s, and running counts for what it covers
        assertThat(activity.intervals())
                .extracting(ActiveInterval::from, ActiveInterval::to)
                .containsExactly(tuple(at(0), at(60)), tuple(at(63), at(178)), tuple(at(178), at(313)));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(310));
        assertThat(activity.endedAt()).isEqualTo(at(313));
    }

    @Test
    void shouldLastUntilTheQuestionWhileTheSessionIsPaused() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20");

        // When
        ActiveTime activity = ActiveTime.of(log, at(500)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(500));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldGrowWhileTheSessionRuns() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0");

        // When
        Duration active = ActiveTime.of(log, at(12.5)).orElseThrow().active();

        // Then
        assertThat(active).isEqualTo(Duration.ofMillis(12_500));
    }

    @Test
    void shouldCountNothingThatWasSkippedAndTwiceWhatWasDoneTwice() {
        // Given: to the end of the second rep, back, two reps more, and on to cat–cow for one rep
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "BACK 43", "SKIP 86", "STOP 113");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(113));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveInterval::from, ActiveInterval::to)
                .containsExactly(tuple("pelvic-tilt", at(0), at(86)), tuple("cat-cow", at(86), at(113)));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 4, "cat-cow", 1));
    }

    @Test
    void shouldCountTheTimeThatAnExtensionAdded() {
        // Given: the rest of 20 s after pelvic tilt, in force from 155 s on
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "EXTEND 160 10");

        // When
        ActiveTime activity = ActiveTime.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(320));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveInterval::from, ActiveInterval::to)
                .containsExactly(tuple("pelvic-tilt", at(0), at(185)), tuple("cat-cow", at(185), at(320)));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 10, "cat-cow", 10));
    }

    private static SessionLog log(SpeedFactor pace, String... commands) {
        SessionLog log = SessionLog.created(Sample.morning().compiledSession(), pace, false, at(0));
        for (String command : commands) {
            String[] parts = command.split(" ");
            Instant when = at(Double.parseDouble(parts[1]));
            Duration by = Duration.ofSeconds(parts.length > 2 ? Long.parseLong(parts[2]) : 0);
            log = log.accept(Act.valueOf(parts[0]).command(by), when).orElseThrow();
        }
        return log;
    }

    private static Map<String, Integer> ordered(String first, int a, String second, int b) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        ordered.put(first, a);
        ordered.put(second, b);
        return ordered;
    }
}
