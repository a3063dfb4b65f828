package dev.lilt.client.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Reads what a newer service sends, as docs/clients.md tells. */
class UnknownValuesTest {
    @Test
    void shouldTakeAnUnknownStatusAsPaused() throws ApiException {
        // When
        ReceivedState state = Json.read("""
                {"id":"s","revision":3,"status":"resting","positionMs":1000,"at":"2026-11-20T10:00:00.000Z",
                "serverTime":"2026-11-20T10:00:05.000Z","durationMs":60000}""", ReceivedState.class);

        // Then
        assertThat(state.status()).isEqualTo(ReceivedStatus.PAUSED);
        assertThat(state.positionAt(state.serverTime())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldTakeAnUnknownEndAsExpired() throws ApiException {
        // When
        ReceivedEnd end = Json.read("{\"status\":\"handed-over\",\"activeMs\":60000}", ReceivedEnd.class);

        // Then
        assertThat(end.status()).isEqualTo(ReceivedStatus.EXPIRED);
        assertThat(end.active()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldKeepAnEndThatItKnows() throws ApiException {
        assertThat(Json.read("{\"status\":\"stopped\"}", ReceivedEnd.class).status())
                .isEqualTo(ReceivedStatus.STOPPED);
    }
}
