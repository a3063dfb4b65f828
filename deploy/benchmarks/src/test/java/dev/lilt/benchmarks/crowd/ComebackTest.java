package dev.lilt.benchmarks.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComebackTest {
    private final Comeback comeback = new Comeback();

    @Test
    void shouldTellWhenWhatWasMissedHasCome() {
        // Given
        comeback.await(5_000);
        comeback.cut();

        // When
        comeback.heard(100, 3_000, true);
        comeback.heard(200, 4_000, true);
        comeback.heard(300, 5_000, true);
        comeback.heard(400, 6_000, true);

        // Then
        assertThat(comeback.isExact()).isTrue();
        assertThat(comeback.resumedNanos()).isEqualTo(100);
        assertThat(comeback.caughtUpNanos()).isEqualTo(300);
    }

    @Test
    void shouldNotCountWhatCameBeforeTheCut() {
        // Given
        comeback.await(5_000);

        // When
        comeback.heard(100, 5_000, true);

        // Then
        assertThat(comeback.resumedNanos()).isZero();
        assertThat(comeback.caughtUpNanos()).isZero();
    }

    @Test
    void shouldTellThatTheNextCueWasNotTheNext() {
        // Given
        comeback.await(5_000);
        comeback.cut();

        // When
        comeback.heard(100, 5_000, false);

        // Then
        assertThat(comeback.isExact()).isFalse();
        assertThat(comeback.caughtUpNanos()).isEqualTo(100);
    }
}
