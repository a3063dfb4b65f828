package dev.lilt.client.follow;

import static dev.lilt.client.Wire.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingCuesTest {
    private final PendingCues pendingCues = new PendingCues();

    @BeforeEach
    void running() {
        pendingCues.turn(2, TEN);
    }

    @Test
    void shouldGiveOutCuesWhenTheyAreDueInOrder() throws Exception {
        // Given
        pendingCues.add(2, cue(0, 0));
        pendingCues.add(2, cue(1, 4));
        pendingCues.add(2, cue(2, 4));
        pendingCues.add(2, cue(3, 5));

        // When
        var due = pendingCues.due(TEN.plusSeconds(4));

        // Then
        assertThat(due).extracting(ReceivedCue::index).containsExactly(0, 1, 2);
        assertThat(pendingCues.nextDue()).contains(TEN.plusSeconds(5));
        assertThat(pendingCues.coming()).extracting(ReceivedCue::index).containsExactly(3);
    }

    @Test
    void shouldDropWhatALaterRevisionOverrules() throws Exception {
        // Given
        pendingCues.add(2, cue(0, 4));
        pendingCues.add(2, cue(1, 6));

        // When
        pendingCues.turn(3, TEN.plusSeconds(5));

        // Then
        assertThat(pendingCues.due(TEN.plusSeconds(60))).isEmpty();
    }

    @Test
    void shouldSayOverruledCuesAgainWhereTheNewRevisionPutsThem() throws Exception {
        // Given: paused at 5 s, resumed at 30 s
        pendingCues.add(2, cue(0, 6));
        pendingCues.turn(3, TEN.plusSeconds(5));
        pendingCues.turn(4, TEN.plusSeconds(30));

        // When
        pendingCues.add(4, cue(0, 31));

        // Then
        assertThat(pendingCues.due(TEN.plusSeconds(31)))
                .extracting(ReceivedCue::index)
                .containsExactly(0);
    }

    @Test
    void shouldTakeAMissedCueOfAnOlderRevisionButNoOverruledOne() throws Exception {
        // Given
        pendingCues.turn(3, TEN.plusSeconds(5));

        // When
        pendingCues.add(2, cue(7, 4));
        pendingCues.add(2, cue(8, 6));

        // Then
        assertThat(pendingCues.due(TEN.plusSeconds(60)))
                .extracting(ReceivedCue::index)
                .containsExactly(7);
    }

    @Test
    void shouldNotSayACueTwice() throws Exception {
        // Given
        pendingCues.add(2, cue(0, 0));
        pendingCues.add(2, cue(1, 1));

        // When
        pendingCues.add(2, cue(0, 0));
        pendingCues.add(2, cue(1, 1));
        pendingCues.add(1, cue(9, 0));

        // Then
        assertThat(pendingCues.rest()).extracting(ReceivedCue::index).containsExactly(0, 1);
        assertThat(pendingCues.rest()).isEmpty();
    }

    private static ReceivedCue cue(int index, int seconds) throws Exception {
        return Json.read(Wire.cue(index, seconds, "rep", ""), ReceivedCue.class);
    }
}
