package dev.lilt.session.state;

import static dev.lilt.session.state.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.timeline.CueKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that is started at 10 s and comes to its first gate 12 s later. */
class WaitingSessionTest {
    private static final SessionLog STARTED = Sample.gated(SpeedFactor.REAL_TIME)
            .accept(new Command.Start(), at(10))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"10, 0, RUNNING", "21.999, 11.999, RUNNING", "22, 12, WAITING", "1000000, 12, WAITING"})
    void shouldStandAtAGateUntilTheMemberContinues(double now, double position, Status status) {
        // When
        Duration reached = STARTED.positionAt(at(now));

        // Then
        assertThat(reached).isEqualTo(Duration.ofMillis(Math.round(position * 1000)));
        assertThat(STARTED.statusAt(at(now))).isEqualTo(status);
        assertThat(STARTED.waitsAt()).contains(at(22));
        assertThat(STARTED.endsAt()).isEmpty();
    }

    @Test
    void shouldGoOnBehindAGateToTheNextOne() {
        // When
        SessionLog continued = STARTED.accept(new Command.Continue(), at(500)).orElseThrow();
        SessionLog last = continued.accept(new Command.Continue(), at(700)).orElseThrow();

        // Then: 175 s from one gate to the next, and 123 s to the end
        assertThat(continued.positionAt(at(503))).isEqualTo(Duration.ofSeconds(15));
        assertThat(continued.statusAt(at(503))).isEqualTo(Status.RUNNING);
        assertThat(continued.waitsAt()).contains(at(675));
        assertThat(last.waitsAt()).isEmpty();
        assertThat(last.endsAt()).contains(at(823));
    }

    @Test
    void shouldWaitAgainAfterAPauseAtAGate() {
        // Given
        SessionLog paused = STARTED.accept(new Command.Pause(), at(100)).orElseThrow();

        // When
        SessionLog resumed = paused.accept(new Command.Resume(), at(200)).orElseThrow();

        // Then
        assertThat(paused.statusAt(at(150))).isEqualTo(Status.PAUSED);
        assertThat(resumed.statusAt(at(200))).isEqualTo(Status.WAITING);
        assertThat(resumed.statusOf(resumed.last())).isEqualTo(Status.WAITING);
        assertThat(resumed.timeline().cues().get(resumed.last().firstCue()).kind())
                .isEqualTo(CueKind.READY);
    }

    @Test
    void shouldRunOnToALaterGateWhereGettingIntoPositionIsExtended() {
        // When
        SessionLog extended = STARTED.accept(new Command.Extend(Duration.ofSeconds(30)), at(100))
                .orElseThrow();

        // Then
        assertThat(extended.statusAt(at(100))).isEqualTo(Status.RUNNING);
        assertThat(extended.waitsAt()).contains(at(130));
        assertThat(extended.compiledSession().duration()).isEqualTo(Duration.ofSeconds(340));
    }

    @Test
    void shouldStopAtNoGateOfASessionThatDoesNotWait() {
        // When
        SessionLog log = SessionLog.created(Sample.morning(), SpeedFactor.REAL_TIME, false, at(0))
                .accept(new Command.Start(), at(0))
                .orElseThrow();

        // Then
        assertThat(log.positionAt(at(100))).isEqualTo(Duration.ofSeconds(100));
        assertThat(log.endsAt()).contains(at(310));
    }
}
