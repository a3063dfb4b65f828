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

class ActiveSpansTest {
    // pelvic tilt 0–175 s (15 s to get into position, ten reps of 14 s, then 20 s of rest), cat–cow 175–310 s (15 s to
    // get into position, ten reps of 12 s)

    @Test
    void shouldBeNothingForASessionThatWasNeverStarted() {
        // Given
        SessionLog stopped =
                Sample.created().accept(new Command.Stop(Set.of()), at(5)).orElseThrow();

        // When
        var activity = ActiveSpans.of(stopped, at(100));

        // Then
        assertThat(activity).isEmpty();
    }

    @Test
    void shouldCutRunningTimeAtPausesAndAtExercises() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 100", "RESUME 130");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.startedAt()).isEqualTo(at(0));
        assertThat(activity.endedAt()).isEqualTo(at(340));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveSpan::from, ActiveSpan::to)
                .containsExactly(
                        tuple("pelvic-tilt", at(15), at(100)),
                        tuple("pelvic-tilt", at(130), at(205)),
                        tuple("cat-cow", at(220), at(340)));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(280));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 10, "cat-cow", 10));
    }

    @Test
    void shouldCountARepThatWasPausedInItsMidstAndNotOneThatWasBrokenOff() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20", "RESUME 50", "STOP 70");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then 40 s of running, 25 s of them active: the rep from 15 s to 29 s is whole, the one from 29 s to 43 s is
        // not
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(25));
        assertThat(activity.repsDone()).isEqualTo(Map.of("pelvic-tilt", 1));
        assertThat(activity.endedAt()).isEqualTo(at(70));
    }

    @Test
    void shouldEndWhenItWasStoppedAndNotWhenItWasPaused() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20", "STOP 500");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(500));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldRecordSessionTimeFromTheRealStartAtAPace() {
        // Given 30 times as fast: 2 s of running are a minute of the session
        SessionLog log = log(new SpeedFactor(30), "START 0", "PAUSE 2", "RESUME 5");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then the pause lasts its 3 s, and running counts for what it covers
        assertThat(activity.intervals())
                .extracting(ActiveSpan::from, ActiveSpan::to)
                .containsExactly(tuple(at(15), at(60)), tuple(at(63), at(178)), tuple(at(193), at(313)));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(280));
        assertThat(activity.endedAt()).isEqualTo(at(313));
    }

    @Test
    void shouldLastUntilTheQuestionWhileTheSessionIsPaused() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "PAUSE 20");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(500)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(500));
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldGrowWhileTheSessionRuns() {
        // Given
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0");

        // When
        Duration active = ActiveSpans.of(log, at(27.5)).orElseThrow().active();

        // Then
        assertThat(active).isEqualTo(Duration.ofMillis(12_500));
    }

    @Test
    void shouldCountNothingThatWasSkippedAndTwiceWhatWasDoneTwice() {
        // Given: to the end of the second rep, back, two reps more, and on to cat–cow for one rep
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "BACK 43", "SKIP 86", "STOP 113");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.active()).isEqualTo(Duration.ofSeconds(113 - 3 * 15));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveSpan::from, ActiveSpan::to)
                .containsExactly(
                        tuple("pelvic-tilt", at(15), at(43)),
                        tuple("pelvic-tilt", at(58), at(86)),
                        tuple("cat-cow", at(101), at(113)));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 4, "cat-cow", 1));
    }

    @Test
    void shouldCountTheTimeThatAnExtensionAdded() {
        // Given: the rest of 20 s after pelvic tilt, in force from 155 s on
        SessionLog log = log(SpeedFactor.REAL_TIME, "START 0", "EXTEND 160 10");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(320));
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveSpan::from, ActiveSpan::to)
                .containsExactly(tuple("pelvic-tilt", at(15), at(185)), tuple("cat-cow", at(200), at(320)));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 10, "cat-cow", 10));
    }

    @Test
    void shouldLeaveOutTheTimeThatASessionWaits() {
        // Given: at its gates at 12 s and, 100 s later, at 187 s
        SessionLog log = log(Sample.gated(SpeedFactor.REAL_TIME), "START 0", "CONTINUE 112", "CONTINUE 400");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.intervals())
                .extracting(each -> each.segment().exercise(), ActiveSpan::from, ActiveSpan::to)
                .containsExactly(tuple("pelvic-tilt", at(115), at(275)), tuple("cat-cow", at(403), at(523)));
        assertThat(activity.endedAt()).isEqualTo(at(523));
        assertThat(activity.repsDone()).containsExactlyEntriesOf(ordered("pelvic-tilt", 10, "cat-cow", 10));
    }

    @Test
    void shouldEndWhenItWasStoppedAtAGateAfterNothingActive() {
        // Given
        SessionLog log = log(Sample.gated(SpeedFactor.REAL_TIME), "START 0", "STOP 70");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(10_000)).orElseThrow();

        // Then
        assertThat(activity.intervals()).isEmpty();
        assertThat(activity.startedAt()).isEqualTo(at(0));
        assertThat(activity.endedAt()).isEqualTo(at(70));
    }

    @Test
    void shouldLastUntilTheQuestionWhileTheSessionWaits() {
        // Given: at a pace of 30 it comes to its gate at 12 s in 0.4 s
        SessionLog log = log(Sample.gated(new SpeedFactor(30)), "START 0");

        // When
        ActiveSpans activity = ActiveSpans.of(log, at(60.4)).orElseThrow();

        // Then
        assertThat(activity.endedAt()).isEqualTo(at(72));
        assertThat(activity.active()).isEqualTo(Duration.ZERO);
    }

    private static SessionLog log(SpeedFactor pace, String... commands) {
        return log(SessionLog.created(Sample.morning(), pace, false, at(0)), commands);
    }

    private static SessionLog log(SessionLog created, String... commands) {
        SessionLog log = created;
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
