package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayStateTest {
    private static final String REP = "\"rep\":3,\"reps\":8,";

    private final DisplayState displayState = new DisplayState();

    @Test
    void shouldKeepALongHoldInForceUnderTheBreathsPacedOverIt() throws Exception {
        // Given
        take(0, 0, "hold", "");

        // When
        take(1, 1, "breathe-in", "");

        // Then
        assertThat(snapshot().hold()).isNotNull();
        assertThat(snapshot().current()).extracting(ReceivedCue::kind).isEqualTo("breathe-in");
    }

    @Test
    void shouldLetAHoldGoWhenItIsOver() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        take(1, 2, "release", REP);

        // Then
        assertThat(snapshot().hold()).isNull();
        assertThat(snapshot().rep()).extracting(ReceivedCue::rep).isEqualTo(3);
    }

    @Test
    void shouldCountOverTheCueInForceAndKeepItsRep() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        take(1, 1, "count", "");

        // Then
        assertThat(snapshot().current()).extracting(ReceivedCue::kind).isEqualTo("hold");
        assertThat(snapshot().rep()).isNotNull();
    }

    @Test
    void shouldForgetTheRepInARest() throws Exception {
        // Given
        take(0, 0, "release", REP);

        // When
        take(1, 2, "rest", "");

        // Then
        assertThat(snapshot().rep()).isNull();
    }

    @Test
    void shouldCallAnExerciseWhatItsPreparationCalledIt() throws Exception {
        // Given
        String before = snapshot().exercise();

        // When
        take(0, 0, "prepare", "\"title\":\"Tilt the pelvis\",");
        take(1, 2, "rep", REP);

        // Then
        assertThat(before).isEqualTo("Pelvic tilt");
        assertThat(snapshot().exercise()).isEqualTo("Tilt the pelvis");
    }

    @Test
    void shouldLeaveEverythingBehindWhenTheSessionJumps() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When: skipped at 1 s, to 30 s
        displayState.turn(state(2, 0, 0, 60), state(3, 30_000, 1, 60));

        // Then
        assertThat(snapshot().current()).isNull();
        assertThat(snapshot().hold()).isNull();
        assertThat(snapshot().rep()).isNull();
    }

    @Test
    void shouldLengthenTheHoldInForceButNotTheBreathInIt() throws Exception {
        // Given
        take(0, 0, "hold", "");
        take(1, 1, "breathe-in", "");

        // When
        displayState.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 75));

        // Then
        assertThat(snapshot().hold()).extracting(ReceivedCue::durationMs).isEqualTo(17_000L);
        assertThat(snapshot().current()).extracting(ReceivedCue::durationMs).isEqualTo(2_000L);
    }

    @Test
    void shouldLengthenTheRestInForce() throws Exception {
        // Given
        take(0, 0, "rest", "");

        // When
        displayState.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 75));

        // Then
        assertThat(snapshot().current()).extracting(ReceivedCue::durationMs).isEqualTo(17_000L);
    }

    @Test
    void shouldKeepEverythingOverAPause() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        displayState.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 60));

        // Then
        assertThat(snapshot().hold()).extracting(ReceivedCue::durationMs).isEqualTo(2_000L);
        assertThat(snapshot().rep()).isNotNull();
    }

    private static ReceivedState state(int revision, long positionMs, int seconds, int durationSeconds)
            throws Exception {
        String json = Wire.state(revision, "running", positionMs, seconds)
                .replace("\"durationMs\":60000", "\"durationMs\":" + durationSeconds * 1000);
        return Json.read(json, ReceivedState.class);
    }

    private void take(int index, int seconds, String kind, String more) throws Exception {
        displayState.take(Json.read(Wire.cue(index, seconds, kind, more), ReceivedCue.class));
    }

    private SessionSnapshot snapshot() throws Exception {
        return displayState.at(
                Json.read(Wire.state(2, "running", 0, 0), ReceivedState.class),
                Duration.ofSeconds(2),
                List.of(),
                true,
                SymptomMenu.BUILT_IN);
    }
}
