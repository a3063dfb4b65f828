package dev.lilt.client.stream;

import static dev.lilt.client.Wire.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    @Test
    void shouldGoByTheReadingThatTravelledFastest() {
        // Given: readings that took 300, 20 and 90 ms; the true offset is ten o'clock at 0 ns
        ServerClock clock = new ServerClock(0);
        clock.read(TEN, 300 * MILLI);
        clock.read(TEN.plusSeconds(60), 60 * SECOND + 20 * MILLI);

        // When
        clock.read(TEN.plusSeconds(90), 90 * SECOND + 90 * MILLI);

        // Then
        assertThat(clock.at(100 * SECOND)).isEqualTo(TEN.plusSeconds(100).minusMillis(20));
    }

    @Test
    void shouldForgetReadingsOfAnotherReplicaInTime() {
        // Given: a replica whose clock is 5 s fast
        ServerClock clock = new ServerClock(0);
        clock.read(TEN.plusSeconds(5), 0);

        // When
        for (int i = 1; i <= 8; i++) {
            clock.read(TEN.plusSeconds(i), i * SECOND);
        }

        // Then
        assertThat(clock.at(20 * SECOND)).isEqualTo(TEN.plusSeconds(20));
    }

    @Test
    void shouldGoOnFromAnOriginBelowZero() {
        // Given
        ServerClock clock = new ServerClock(-3 * SECOND);

        // When
        clock.read(TEN, -3 * SECOND);

        // Then
        assertThat(clock.at(0)).isEqualTo(TEN.plusSeconds(3));
        assertThat(clock.at(-3 * SECOND)).isEqualTo(TEN);
    }

    @Test
    void shouldNotGuessBeforeItIsRead() {
        // Given
        ServerClock clock = new ServerClock(0);

        // When
        var thrown = assertThatThrownBy(() -> clock.at(0));

        // Then
        thrown.isInstanceOf(IllegalStateException.class);
    }
}
