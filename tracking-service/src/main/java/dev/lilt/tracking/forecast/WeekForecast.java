package dev.lilt.tracking.forecast;

import dev.lilt.tracking.week.BestDay;
import dev.lilt.tracking.week.WeekTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The rest of a week.
 *
 * @param daysLeft its days from today on, today included, those left out that the zone skips; 1 or more
 * @param neededPerDay minutes that reach the target when they are done on each day left, rounded up; 0 once it is
 *     reached
 * @param suggestedToday minutes that are suggested for the rest of today: it builds up from what the member is used to
 *     and is never more than {@code neededPerDay}
 * @param moderateNeededPerDay the same if only moderate aerobic minutes count
 * @param plan what a day plan would bring; empty if it isn't known
 */
public record WeekForecast(
        int daysLeft, long neededPerDay, long suggestedToday, long moderateNeededPerDay, Optional<PlanForecast> plan) {
    /** The minutes that a day may have more than the best one lately. */
    private static final int STEP = 10;

    /**
     * Looks ahead.
     *
     * @param today one of the week's days
     * @param zone whose date it is
     * @param best of the days before today
     */
    public static WeekForecast of(
            WeekTotals totals, LocalDate today, ZoneId zone, BestDay best, Optional<PlanDay> plan) {
        int daysLeft = (int) totals.byDay().tailMap(today).keySet().stream()
                .filter(day -> day.atStartOfDay(zone).toLocalDate().equals(day))
                .count();
        return new WeekForecast(
                daysLeft,
                perDay(Duration.ofMinutes(totals.remainingMinutes()), daysLeft),
                suggestedToday(totals, today, daysLeft, best),
                perDay(Duration.ofMinutes(totals.moderateRemainingMinutes()), daysLeft),
                plan.map(day -> PlanForecast.of(day, totals, today, daysLeft)));
    }

    /**
     * Returns the whole day's part, what is done today taken off. The whole day's part doesn't change while today's
     * minutes are done: it is what the target needed a day before them, at most the best day and {@value #STEP} more.
     */
    private static long suggestedToday(WeekTotals totals, LocalDate today, int daysLeft, BestDay best) {
        if (totals.remainingMinutes() == 0) {
            return 0;
        }
        long done = Objects.requireNonNull(totals.byDay().get(today)).minutes();
        long needed = perDay(Duration.ofMinutes(totals.remainingMinutes() + done), daysLeft);
        return Math.max(0, Math.min(needed, best.time().minutes() + STEP) - done);
    }

    /** Whole minutes, rounded up, so that all days together never fall short. */
    static long perDay(Duration needed, int days) {
        return Math.ceilDiv(needed.toMillis(), Duration.ofMinutes(days).toMillis());
    }
}
