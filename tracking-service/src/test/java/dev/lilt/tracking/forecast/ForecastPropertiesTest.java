package dev.lilt.tracking.forecast;

import static dev.lilt.tracking.forecast.WeekForecastTest.DAY;
import static dev.lilt.tracking.forecast.WeekForecastTest.MONDAY;
import static dev.lilt.tracking.forecast.WeekForecastTest.NO_DAY;
import static dev.lilt.tracking.forecast.WeekForecastTest.UTC;
import static dev.lilt.tracking.forecast.WeekForecastTest.totals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.week.ActiveTime;
import dev.lilt.tracking.week.BestDay;
import dev.lilt.tracking.week.WeekTotals;
import java.time.Duration;
import java.time.LocalDate;
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
        WeekForecast forecast = WeekForecast.of(totals, MONDAY.plusDays(day), UTC, NO_DAY, Optional.of(DAY));

        // Then
        assertReachesBarely(totals.total().minutes(), forecast.neededPerDay(), forecast.daysLeft());
        assertReachesBarely(totals.moderate().minutes(), forecast.moderateNeededPerDay(), forecast.daysLeft());
        PlanForecast plan = forecast.plan().orElseThrow();
        assertReachesBarely(
                plan.all().gives().min().toMinutes(), plan.all().morePerDay().max(), forecast.daysLeft());
        assertReachesBarely(
                plan.all().gives().max().toMinutes(), plan.all().morePerDay().min(), forecast.daysLeft());
    }

    /** Never more than is needed, nor a day of more than ten minutes above the best; something while both allow it. */
    @Property
    void shouldSuggestWhatBuildsUp(
            @ForAll @IntRange(max = 200) int done,
            @ForAll @IntRange(max = 6) int day,
            @ForAll @IntRange(max = 4_000) int bestSeconds) {
        // Given
        WeekTotals totals = totals(done, 0);
        LocalDate today = MONDAY.plusDays(day);
        BestDay best = new BestDay(new ActiveTime(Duration.ofSeconds(bestSeconds)));

        // When
        WeekForecast forecast = WeekForecast.of(totals, today, UTC, best, Optional.empty());

        // Then
        long suggested = forecast.suggestedToday();
        long doneToday = totals.byDay().get(today).minutes();
        long most = bestSeconds / 60L + 10;
        assertThat(suggested).isBetween(0L, forecast.neededPerDay());
        assertThat(suggested == 0 || doneToday + suggested <= most).isTrue();
        if (doneToday == 0) {
            assertThat(suggested).isEqualTo(Math.min(forecast.neededPerDay(), most));
        }
    }

    /** A member who does what is suggested, in one go or in many, is asked for nothing more that day. */
    @Property
    void shouldSuggestNothingMoreOnceItIsDone(
            @ForAll @IntRange(max = 100) int doneBefore,
            @ForAll @IntRange(max = 4_000) int bestSeconds,
            @ForAll @IntRange(max = 100) int step) {
        // Given
        BestDay best = new BestDay(new ActiveTime(Duration.ofSeconds(bestSeconds)));
        long suggested = suggested(doneBefore, best);
        int part = (int) Math.min(step, suggested);

        // When
        long left = suggested(doneBefore + part, best);

        // Then
        assertThat(left).isEqualTo(suggested - part);
    }

    /** All of it on Monday, and it is Monday. */
    private static long suggested(int done, BestDay best) {
        return WeekForecast.of(totals(done, 0), MONDAY, UTC, best, Optional.empty())
                .suggestedToday();
    }

    private static void assertReachesBarely(long done, long perDay, int days) {
        assertThat(done + perDay * days).isGreaterThanOrEqualTo(150);
        if (perDay > 0) {
            assertThat(done + (perDay - 1) * days).isLessThan(150);
        }
    }
}
