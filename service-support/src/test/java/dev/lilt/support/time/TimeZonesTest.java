package dev.lilt.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {
    @Test
    void shouldKnowEveryNameOfTheDatabase() throws IOException {
        // Given
        List<String> names = names();

        // Then
        assertThat(names)
                .hasSize(598)
                .allSatisfy(name -> assertThat(TimeZones.find(name)).as(name).isPresent());
    }

    @Test
    void shouldKnowNothingElseThatJavaKnows() throws IOException {
        // Given
        Set<String> others = new TreeSet<>(ZoneId.getAvailableZoneIds());
        others.removeAll(names());

        // Then
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TimeZones.find(name)).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+02:00", "Z", "UTC+1", "GMT+1", "GMT+00:00", "europe/vienna", "Mars/Base", "\0"})
    void shouldKnowNoOtherText(String text) {
        assertThat(TimeZones.find(text)).isEmpty();
        assertThatThrownBy(() -> TimeZones.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a zone of the tz database such as Europe/Vienna");
    }

    @ParameterizedTest
    @CsvSource({"EST, -05:00", "MST, -07:00", "HST, -10:00", "ROC, +08:00", "GMT+0, Z", "GMT-0, Z", "Factory, Z"})
    void shouldResolveTheLinksThatJavaLacks(String name, String offset) {
        // When
        ZoneId zone = TimeZones.parse(name);

        // Then
        assertThat(zone.getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.of(offset));
        assertThat(TimeZones.find(zone.getId())).contains(zone);
    }

    /** Every zone and link of tzdata.zi, release 2025b. */
    private static List<String> names() throws IOException {
        try (InputStream names = TimeZonesTest.class.getResourceAsStream("tz-names.txt")) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
