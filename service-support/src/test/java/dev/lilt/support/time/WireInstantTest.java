package dev.lilt.support.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireInstantTest {
    private static final DateTimeFormatter OWN =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:42Z, 2026-11-22T10:00:42.000Z",
        "2026-11-22T10:00:42.007Z, 2026-11-22T10:00:42.007Z",
        "2026-11-22T10:00:42.999999999Z, 2026-11-22T10:00:42.999Z",
        "2026-11-22T10:00:43.090Z, 2026-11-22T10:00:43.090Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00.120Z, +10000-01-01T00:00:00.120Z"
    })
    void shouldHaveThreeDecimals(Instant instant, String text) {
        assertThat(WireInstant.of(instant)).isEqualTo(text);
    }

    @Test
    void shouldWriteAnyInstantAsTheFormatterDoesAlsoBackAndForth() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        for (int i = 0; i < 10_000; i++) {
            Instant instant = noon.plusNanos(random.nextLong(-5_000_000_000L, 5_000_000_000L));
            assertThat(WireInstant.of(instant)).isEqualTo(OWN.format(instant));
        }
    }
}
