package dev.lilt.session.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonotonicInstantSourceTest {
    private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00.000Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(STARTED);
    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - 5); // it may overflow; only differences mean anything
    private final MonotonicInstantSource clock = new MonotonicInstantSource(wall::get, nanos::get);

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P-20000D"})
    void shouldGoOnFromWhereItWasWhenTheWallClockIsSet(Duration step) {
        // Given
        pass(Duration.ofMinutes(3));

        // When
        wall.updateAndGet(now -> now.plus(step));
        Instant atOnce = clock.instant();
        pass(Duration.ofMillis(1_500));

        // Then
        assertThat(atOnce).isEqualTo(STARTED.plusSeconds(180));
        assertThat(clock.instant()).isEqualTo(STARTED.plusMillis(181_500));
    }

    @Test
    void shouldCountWholeMilliseconds() {
        // When
        pass(Duration.ofNanos(1_999_999));

        // Then
        assertThat(clock.instant()).isEqualTo(STARTED.plusMillis(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 499_999, 500_000, 999_999, 1_000_000, 86_400_000_000_001L})
    void shouldSayTheSameMillisecondWithAndWithoutAnInstant(long passed) {
        // Given
        MonotonicInstantSource odd = new MonotonicInstantSource(() -> STARTED.plusNanos(500_000), nanos::get);

        // When
        pass(Duration.ofNanos(passed));

        // Then
        assertThat(odd.millis()).isEqualTo(odd.instant().toEpochMilli());
        assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 499_999, 500_000, 999_999, 1_000_000, 86_400_000_000_001L})
    void shouldSayHowLongItIsUntilAMillisecondBegins(long passed) {
        // Given
        MonotonicInstantSource odd = new MonotonicInstantSource(() -> STARTED.plusNanos(300_000), nanos::get);
        pass(Duration.ofNanos(passed));
        long next = odd.millis() + 1;

        // When
        long until = odd.nanosUntil(next);
        pass(Duration.ofNanos(until - 1));
        long justBefore = odd.millis();
        pass(Duration.ofNanos(1));

        // Then
        assertThat(justBefore).isEqualTo(next - 1);
        assertThat(odd.millis()).isEqualTo(next);
        assertThat(odd.nanosUntil(next)).isZero();
        assertThat(odd.nanosUntil(next - 1)).isEqualTo(-1_000_000);
    }

    private void pass(Duration time) {
        wall.updateAndGet(now -> now.plus(time));
        nanos.addAndGet(time.toNanos());
    }
}
