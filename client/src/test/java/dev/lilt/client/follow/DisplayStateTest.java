package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayStateTest {
    private static final String REP = "\"rep\":3,\"reps\":8,";

    private final DisplayState scene = new DisplayState();

    @Test
    void shouldKeepALongHoldInForceUnderTheBreathsPacedOverIt() throws Exception {
        // Given
        take(0, 0, "hold", "");

        // When
        take(1, 1, "breathe-in", "");

        // Then
        assertThat(moment().hold()).isNotNull();
        assertThat(moment().current()).extracting(Cue::kind).isEqualTo("breathe-in");
    }

    @Test
    void shouldLetAHoldGoWhenItIsOver() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        take(1, 2, "release", REP);

        // Then
        assertThat(moment().hold()).isNull();
        assertThat(moment().rep()).extracting(Cue::rep).isEqualTo(3);
    }

    @Test
    void shouldCountOverTheCueInForceAndKeepItsRep() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        take(1, 1, "count", "");

        // Then
        assertThat(moment().current()).extracting(Cue::kind).isEqualTo("hold");
        assertThat(moment().rep()).isNotNull();
    }

    @Test
    void shouldForgetTheRepInARest() throws Exception {
        // Given
        take(0, 0, "release", REP);

        // When
        take(1, 2, "rest", "");

        // Then
        assertThat(moment().rep()).isNull();
    }

    @Test
    void shouldCallAnExerciseWhatItsPreparationCalledIt() throws Exception {
        // Given
        String before = moment().exercise();

        // When
        take(0, 0, "prepare", "\"title\":\"Tilt the pelvis\",");
        take(1, 2, "rep", REP);

        // Then
        assertThat(before).isEqualTo("Pelvic tilt");
        assertThat(moment().exercise()).isEqualTo("Tilt the pelvis");
    }

    @Test
    void shouldLeaveEverythingBehindWhenTheSessionJumps() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When: skipped at 1 s, to 30 s
        scene.turn(state(2, 0, 0, 60), state(3, 30_000, 1, 60));

        // Then
        assertThat(moment().current()).isNull();
        assertThat(moment().hold()).isNull();
        assertThat(moment().rep()).isNull();
    }

    @Test
    void shouldLengthenTheHoldInForceButNotTheBreathInIt() throws Exception {
        // Given
        take(0, 0, "hold", "");
        take(1, 1, "breathe-in", "");

        // When
        scene.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 75));

        // Then
        assertThat(moment().hold()).extracting(Cue::durationMs).isEqualTo(17_000L);
        assertThat(moment().current()).extracting(Cue::durationMs).isEqualTo(2_000L);
    }

    @Test
    void shouldLengthenTheRestInForce() throws Exception {
        // Given
        take(0, 0, "rest", "");

        // When
        scene.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 75));

        // Then
        assertThat(moment().current()).extracting(Cue::durationMs).isEqualTo(17_000L);
    }

    @Test
    void shouldKeepEverythingOverAPause() throws Exception {
        // Given
        take(0, 0, "hold", REP);

        // When
        scene.turn(state(2, 0, 0, 60), state(3, 1_000, 1, 60));

        // Then
        assertThat(moment().hold()).extracting(Cue::durationMs).isEqualTo(2_000L);
        assertThat(moment().rep()).isNotNull();
    }

    private static State state(int revision, long positionMs, int seconds, int durationSeconds) throws Exception {
        String json = Wire.state(revision, "running", positionMs, seconds)
                .replace("\"durationMs\":60000", "\"durationMs\":" + durationSeconds * 1000);
        return Json.read(json, State.class);
    }

    private void take(int index, int seconds, String kind, String more) throws Exception {
        scene.take(Json.read(Wire.cue(index, seconds, kind, more), Cue.class));
    }

    private SessionSnapshot moment() throws Exception {
        return scene.at(Json.read(Wire.state(2, "running", 0, 0), State.class), Duration.ofSeconds(2), List.of(), true);
    }
}
