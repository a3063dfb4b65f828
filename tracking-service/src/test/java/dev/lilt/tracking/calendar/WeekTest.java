package dev.lilt.tracking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-W47, monday,   2026-11-16, 2026-11-22",
        "2026-W47, sunday,   2026-11-15, 2026-11-21",
        "2026-W47, saturday, 2026-11-14, 2026-11-20",
        "2026-W01, monday,   2025-12-29, 2026-01-04",
        "2026-W53, monday,   2026-12-28, 2027-01-03",
        "2027-W01, sunday,   2027-01-03, 2027-01-09",
        "2020-W53, saturday, 2020-12-26, 2021-01-01",
        "2024-W09, monday,   2024-02-26, 2024-03-03",
        "1970-W01, monday,   1969-12-29, 1970-01-04",
        "2999-W52, monday,   2999-12-23, 2999-12-29"
    })
    void shouldNameSevenDays(String name, String start, LocalDate first, LocalDate last) {
        // Given
        Week week = Week.parse(name);
        WeekStart weekStart = WeekStart.parse(start);

        // When
        LocalDate startsOn = week.startsOn(weekStart);

        // Then
        assertThat(startsOn).isEqualTo(first);
        assertThat(week.endsOn(weekStart)).isEqualTo(last);
        assertThat(week).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W54, a week from 2026-W01 to 2026-W53",
        "2025-W53, a week from 2025-W01 to 2025-W52",
        "2026-W00, a week from 2026-W01 to 2026-W53",
        "1969-W10, a year from 1970 to 2999",
        "3000-W01, a year from 1970 to 2999",
        "2026-W7, a week such as 2026-W47",
        "2026W47, a week such as 2026-W47",
        "2026-47, a week such as 2026-W47",
        "2026-w47, a week such as 2026-W47",
        "２０２６-W47, a week such as 2026-W47",
        "2026-W47-1, a week such as 2026-W47",
        "last, a week such as 2026-W47",
        "'', a week such as 2026-W47"
    })
    void shouldRefuseWeeksThatThereAreNot(String name, String reason) {
        assertThatThrownBy(() -> Week.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    /** The oracle walks day by day to the week's Thursday, which lies in the ISO week of the same name. */
    @Property
    void shouldPutEveryDayInTheOneWeekAroundItsThursday(
            @ForAll @DateRange(min = "1970-01-05", max = "2999-12-20") LocalDate day, @ForAll WeekStart start) {
        // Given
        LocalDate first = day;
        while (first.getDayOfWeek() != start.day()) {
            first = first.minusDays(1);
        }
        LocalDate thursday = first;
        while (thursday.getDayOfWeek() != DayOfWeek.THURSDAY) {
            thursday = thursday.plusDays(1);
        }

        // When
        Week week = Week.of(day, start);

        // Then
        assertThat(week.startsOn(start)).isEqualTo(first);
        assertThat(week.year()).isEqualTo(thursday.getYear());
        assertThat(week.number()).isEqualTo((thursday.getDayOfYear() - 1) / 7 + 1);
        assertThat(Week.parse(week.toString())).isEqualTo(week);
    }

    @Property
    void shouldCountWeeksBetweenWeeks(
            @ForAll @DateRange(min = "1980-01-01", max = "2900-12-31") LocalDate day,
            @ForAll @IntRange(min = -500, max = 500) int weeks) {
        // Given
        Week week = Week.of(day, WeekStart.MONDAY);

        // When
        Week other = week.plus(weeks);

        // Then
        assertThat(other).isEqualTo(Week.of(day.plusDays(7L * weeks), WeekStart.MONDAY));
        assertThat(week.weeksUntil(other)).isEqualTo(weeks);
        assertThat(Integer.signum(other.compareTo(week))).isEqualTo(Integer.signum(weeks));
    }
}
