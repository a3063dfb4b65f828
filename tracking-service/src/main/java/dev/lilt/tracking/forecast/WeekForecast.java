package dev.lilt.tracking.forecast;

import dev.lilt.tracking.week.WeekTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The rest of a week.
 *
 * @param daysLeft its days from today on, today included, those left out that the zone skips; 1 or more
 * @param neededPerDay minutes that reach the target when they are done on each day left, rounded up; 0 once it is
 *     reached
 * @param moderateNeededPerDay the same if only moderate aerobic minutes count
 * @param plan what a day plan would bring; empty if it isn't known
 */
public record WeekForecast(int daysLeft, long neededPerDay, long moderateNeededPerDay, Optional<PlanForecast> plan) {
    /**
     * Looks ahead.
     *
     * @param today one of the week's days
     * @param zone whose date it is
     */
    public static WeekForecast of(WeekTotals totals, LocalDate today, ZoneId zone, Optional<PlanDay> plan) {
        int daysLeft = (int) totals.byDay().tailMap(today).keySet().stream()
                .filter(day -> day.atStartOfDay(zone).toLocalDate().equals(day))
                .count();
        return new WeekForecast(
                daysLeft,
                perDay(Duration.ofMinutes(totals.remainingMinutes()), daysLeft),
                perDay(Duration.ofMinutes(totals.moderateRemainingMinutes()), daysLeft),
                plan.map(day -> PlanForecast.of(day, totals, today, daysLeft)));
    }

    /** Whole minutes, rounded up, so that all days together never fall short. */
    static long perDay(Duration needed, int days) {
        return Math.ceilDiv(needed.toMillis(), Duration.ofMinutes(days).toMillis());
    }
}
