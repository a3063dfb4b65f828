package dev.lilt.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReconnectResultTest {
    private final ReconnectResult reconnectResult = new ReconnectResult();

    @Test
    void shouldTellWhenWhatWasMissedHasCome() {
        // Given
        reconnectResult.await(5_000);
        reconnectResult.cut();

        // When
        reconnectResult.heard(100, 3_000, true);
        reconnectResult.heard(200, 4_000, true);
        reconnectResult.heard(300, 5_000, true);
        reconnectResult.heard(400, 6_000, true);

        // Then
        assertThat(reconnectResult.isExact()).isTrue();
        assertThat(reconnectResult.resumedNanos()).isEqualTo(100);
        assertThat(reconnectResult.caughtUpNanos()).isEqualTo(300);
    }

    @Test
    void shouldNotCountWhatCameBeforeTheCut() {
        // Given
        reconnectResult.await(5_000);

        // When
        reconnectResult.heard(100, 5_000, true);

        // Then
        assertThat(reconnectResult.resumedNanos()).isZero();
        assertThat(reconnectResult.caughtUpNanos()).isZero();
    }

    @Test
    void shouldTellThatTheNextCueWasNotTheNext() {
        // Given
        reconnectResult.await(5_000);
        reconnectResult.cut();

        // When
        reconnectResult.heard(100, 5_000, false);

        // Then
        assertThat(reconnectResult.isExact()).isFalse();
        assertThat(reconnectResult.caughtUpNanos()).isEqualTo(100);
    }
}
