package dev.lilt.session.stream;

import static dev.lilt.session.state.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Command;
import dev.lilt.session.state.Sample;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumePointTest {
    /** Started at once, paused at 20 s (said: cues 0–5), resumed at 100 s; 30 s into the session now. */
    private static final SessionLog LOG = Sample.created()
            .accept(new Command.Start(), at(0))
            .flatMap(log -> log.accept(new Command.Pause(), at(20)))
            .flatMap(log -> log.accept(new Command.Resume(), at(100)))
            .orElseThrow();

    private static final Instant NOW = at(110);
    private static final Instant HORIZON = NOW.plusMillis(250);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "2",
                "2.",
                ".2",
                "2.x",
                "-1.2",
                "2.-1",
                "02.1",
                "2.01",
                "0.state",
                "0.0",
                "2.17\n",
                "2.17\u0000",
                "2.17 ",
                "99999999999.1",
                "2.99999999999",
                "5.state",
                "1.0", // nothing is said before the start
                "1.end",
                "3.5", // nor in a pause
                "3.end",
                "5.0",
                "2.1000000",
                "4.0",
                "4.4",
                "4.9",
                "4.end",
                "9.end",
                "01a20301-5e61-7213-b98c-e96c65224f29.3"
            })
    void shouldStartAfreshWhereTheIdIsNotOfThisLogOrOfTheFuture(String id) {
        // When
        ResumePoint resumePoint = ResumePoint.after(id, LOG, NOW, HORIZON);

        // Then
        assertThat(resumePoint.resync()).isTrue();
        assertThat(resumePoint.inForce().map(cue -> cue.id().toString())).hasValue("4.8");
        assertThat(resumePoint.after()).hasToString("4.8");
    }

    @ParameterizedTest
    @CsvSource({
        "1.state, 2.state",
        "2.state, 2.0",
        "2.3,     2.4",
        "2.4,     3.state",
        "2.12,    3.state", // sent ahead of its time to a follower with a lead, then overruled by the pause
        "2.end,   3.state",
        "3.state, 4.state",
        "4.state, 4.5",
        "4.7,     4.8"
    })
    void shouldGoOnAfterExactlyThisEvent(String id, String next) {
        // When
        ResumePoint resumePoint = ResumePoint.after(id, LOG, NOW, HORIZON);

        // Then
        assertThat(resumePoint.resync()).isFalse();
        assertThat(resumePoint.inForce()).isEmpty();
        assertThat(new CueLog(LOG, Duration.ZERO).next(resumePoint.after(), NOW))
                .hasValueSatisfying(event -> assertThat(event.id()).hasToString(next));
    }

    @Test
    void shouldShowNoCueOfAnotherExerciseToWhoeverJoinsAfterAJump() {
        // Given
        SessionLog paused = LOG.accept(new Command.Pause(), NOW).orElseThrow();
        SessionLog skipped = paused.accept(new Command.Skip(), NOW).orElseThrow();

        // When
        ResumePoint resumePoint = ResumePoint.fromNow(skipped, NOW, false);

        // Then
        assertThat(ResumePoint.fromNow(paused, NOW, false)
                        .inForce()
                        .map(cue -> cue.id().toString()))
                .hasValue("4.8");
        assertThat(resumePoint.inForce()).isEmpty();
        assertThat(resumePoint.after()).hasToString("6.state");
    }

    @ParameterizedTest
    @CsvSource({"2.%d, 0, false", "2.%d, 1, true", "2.%d, 40, true", "3.%d, 1, true"})
    void shouldKnowThatNoCueBehindAGateWasSaid(String form, int behind, boolean resync) {
        // Given: whatever the horizon, and whatever came after
        SessionLog waiting = Sample.gated(SpeedFactor.REAL_TIME)
                .accept(new Command.Start(), at(0))
                .orElseThrow();
        int gate = waiting.gateOf(waiting.last()).orElseThrow().index();
        SessionLog paused = waiting.accept(new Command.Pause(), at(50)).orElseThrow();
        String id = form.formatted(gate + behind);

        // When
        ResumePoint resumePoint = ResumePoint.after(id, waiting, at(40), at(4_000));
        ResumePoint later = ResumePoint.after(id, paused, at(60), at(4_000));

        // Then
        assertThat(resumePoint.resync()).isEqualTo(resync);
        assertThat(later.resync()).isEqualTo(resync);
        assertThat(resumePoint.after()).hasToString("2." + gate);
        assertThat(ResumePoint.after("2.end", waiting, at(40), at(4_000)).resync())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4.13, 250, false", "4.13, 0, true"})
    void shouldAllowForClocksThatDifferALittle(String justAhead, int skewMs, boolean resync) {
        // Given the next cue, due in 200 ms
        Instant now = LOG.dueAt(LOG.last(), 13).minusMillis(200);

        // When
        ResumePoint resumePoint = ResumePoint.after(justAhead, LOG, now, now.plusMillis(skewMs));

        // Then
        assertThat(resumePoint.resync()).isEqualTo(resync);
    }
}
