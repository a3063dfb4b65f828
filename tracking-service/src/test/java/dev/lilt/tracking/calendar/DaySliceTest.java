package dev.lilt.tracking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaySliceTest {
    @ParameterizedTest
    @CsvSource({
        // zone, from, to, slices
        "UTC,                 2026-11-22T23:59:00Z,     2026-11-23T00:02:00Z, 2026-11-22=PT1M 2026-11-23=PT2M",
        "UTC,                 2026-11-22T23:59:00Z,     2026-11-23T00:00:00Z, 2026-11-22=PT1M",
        "UTC,                 2026-11-22T23:59:59.999Z, 2026-11-23T00:00:00.001Z, 2026-11-22=PT0.001S 2026-11-23=PT0.001S",
        "UTC,                 2026-11-22T10:00:00Z,     2026-11-22T10:00:00Z, ''",
        "Asia/Kolkata,        2026-11-22T18:29:00Z,     2026-11-22T18:31:00Z, 2026-11-22=PT1M 2026-11-23=PT1M",
        "Asia/Kathmandu,      2026-11-22T18:14:00Z,     2026-11-22T18:16:00Z, 2026-11-22=PT1M 2026-11-23=PT1M",
        // Clocks go forward and back in the night: the same real time, whatever the clock shows.
        "Europe/Vienna,       2026-03-28T22:00:00Z,     2026-03-29T03:00:00Z, 2026-03-28=PT1H 2026-03-29=PT4H",
        "Europe/Vienna,       2026-10-24T21:00:00Z,     2026-10-25T03:00:00Z, 2026-10-24=PT1H 2026-10-25=PT5H",
        // A day that begins at 01:00, because its midnight was skipped.
        "Africa/Cairo,        2026-04-23T21:30:00Z,     2026-04-23T22:30:00Z, 2026-04-23=PT30M 2026-04-24=PT30M",
        // A day that never was: Samoa went from Thursday to Saturday.
        "Pacific/Apia,        2011-12-30T09:00:00Z,     2011-12-30T11:00:00Z, 2011-12-29=PT1H 2011-12-31=PT1H",
        // A date that came, went and came again: from 00:01 back to 23:01.
        "America/St_Johns,    2010-11-07T02:00:00Z,     2010-11-07T04:00:00Z, 2010-11-06=PT1H29M 2010-11-07=PT31M"
    })
    void shouldSplitByTheDateOnTheWall(String zone, Instant from, Instant to, String slices) {
        // Given
        ZoneId zoneId = ZoneId.of(zone);

        // When
        Map<LocalDate, Duration> byDay = byDay(from, to, zoneId);

        // Then
        assertThat(byDay).isEqualTo(parse(slices));
    }

    /**
     * Zones change on whole seconds, so each second (or part of one at the ends) has one date, which the oracle looks
     * up.
     */
    @Property(tries = 2_000)
    void shouldAgreeWithLookingUpEverySecond(
            @ForAll("clocks") Clock clock, @ForAll @LongRange(max = 10_800_000) long ms) {
        // Given
        ZoneId zone = clock.getZone();
        Instant from = clock.instant();
        Instant to = from.plusMillis(ms);
        Map<LocalDate, Duration> expected = new TreeMap<>();
        for (Instant at = from; at.isBefore(to); ) {
            Instant nextSecond = Instant.ofEpochSecond(at.getEpochSecond() + 1);
            Instant until = nextSecond.isBefore(to) ? nextSecond : to;
            expected.merge(at.atZone(zone).toLocalDate(), Duration.between(at, until), Duration::plus);
            at = until;
        }

        // When
        Map<LocalDate, Duration> byDay = byDay(from, to, zone);

        // Then
        assertThat(byDay).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Clock> clocks() {
        return Clocks.anywhere();
    }

    private static Map<LocalDate, Duration> byDay(Instant from, Instant to, ZoneId zone) {
        return DaySlice.split(from, to, zone).stream()
                .collect(Collectors.toMap(DaySlice::day, DaySlice::length, Duration::plus));
    }

    private static Map<LocalDate, Duration> parse(String slices) {
        return Arrays.stream(slices.split(" "))
                .filter(slice -> !slice.isEmpty())
                .map(slice -> slice.split("="))
                .collect(Collectors.toMap(slice -> LocalDate.parse(slice[0]), slice -> Duration.parse(slice[1])));
    }
}
