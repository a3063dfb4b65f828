package dev.lilt.client.follow;

import static dev.lilt.client.Wire.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingCuesTest {
    private final PendingCues score = new PendingCues();

    @BeforeEach
    void running() {
        score.turn(2, TEN);
    }

    @Test
    void shouldGiveOutCuesWhenTheyAreDueInOrder() throws Exception {
        // Given
        score.add(2, cue(0, 0));
        score.add(2, cue(1, 4));
        score.add(2, cue(2, 4));
        score.add(2, cue(3, 5));

        // When
        var due = score.due(TEN.plusSeconds(4));

        // Then
        assertThat(due).extracting(Cue::index).containsExactly(0, 1, 2);
        assertThat(score.nextDue()).contains(TEN.plusSeconds(5));
        assertThat(score.coming()).extracting(Cue::index).containsExactly(3);
    }

    @Test
    void shouldDropWhatALaterRevisionOverrules() throws Exception {
        // Given
        score.add(2, cue(0, 4));
        score.add(2, cue(1, 6));

        // When
        score.turn(3, TEN.plusSeconds(5));

        // Then
        assertThat(score.due(TEN.plusSeconds(60))).isEmpty();
    }

    @Test
    void shouldSayOverruledCuesAgainWhereTheNewRevisionPutsThem() throws Exception {
        // Given: paused at 5 s, resumed at 30 s
        score.add(2, cue(0, 6));
        score.turn(3, TEN.plusSeconds(5));
        score.turn(4, TEN.plusSeconds(30));

        // When
        score.add(4, cue(0, 31));

        // Then
        assertThat(score.due(TEN.plusSeconds(31))).extracting(Cue::index).containsExactly(0);
    }

    @Test
    void shouldTakeAMissedCueOfAnOlderRevisionButNoOverruledOne() throws Exception {
        // Given
        score.turn(3, TEN.plusSeconds(5));

        // When
        score.add(2, cue(7, 4));
        score.add(2, cue(8, 6));

        // Then
        assertThat(score.due(TEN.plusSeconds(60))).extracting(Cue::index).containsExactly(7);
    }

    @Test
    void shouldNotSayACueTwice() throws Exception {
        // Given
        score.add(2, cue(0, 0));
        score.add(2, cue(1, 1));

        // When
        score.add(2, cue(0, 0));
        score.add(2, cue(1, 1));
        score.add(1, cue(9, 0));

        // Then
        assertThat(score.rest()).extracting(Cue::index).containsExactly(0, 1);
        assertThat(score.rest()).isEmpty();
    }

    private static Cue cue(int index, int seconds) throws Exception {
        return Json.read(Wire.cue(index, seconds, "rep", ""), Cue.class);
    }
}
