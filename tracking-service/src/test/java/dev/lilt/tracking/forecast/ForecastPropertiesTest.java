package dev.lilt.tracking.forecast;

import static dev.lilt.tracking.forecast.WeekForecastTest.DAY;
import static dev.lilt.tracking.forecast.WeekForecastTest.MONDAY;
import static dev.lilt.tracking.forecast.WeekForecastTest.UTC;
import static dev.lilt.tracking.forecast.WeekForecastTest.totals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.week.WeekTotals;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ForecastPropertiesTest {
    /** A member who does what is said reaches the target, and would not with a minute less a day. */
    @Property
    void shouldReachTheTargetAndBarely(
            @ForAll @IntRange(max = 200) int tilting,
            @ForAll @IntRange(max = 200) int walking,
            @ForAll @IntRange(max = 6) int day) {
        // Given
        WeekTotals totals = totals(tilting, walking);

        // When
        WeekForecast forecast = WeekForecast.of(totals, MONDAY.plusDays(day), UTC, Optional.of(DAY));

        // Then
        assertReachesBarely(totals.total().minutes(), forecast.neededPerDay(), forecast.daysLeft());
        assertReachesBarely(totals.moderate().minutes(), forecast.moderateNeededPerDay(), forecast.daysLeft());
        PlanForecast plan = forecast.plan().orElseThrow();
        assertReachesBarely(
                plan.all().gives().min().toMinutes(), plan.all().morePerDay().max(), forecast.daysLeft());
        assertReachesBarely(
                plan.all().gives().max().toMinutes(), plan.all().morePerDay().min(), forecast.daysLeft());
    }

    private static void assertReachesBarely(long done, long perDay, int days) {
        assertThat(done + perDay * days).isGreaterThanOrEqualTo(150);
        if (perDay > 0) {
            assertThat(done + (perDay - 1) * days).isLessThan(150);
        }
    }
}
