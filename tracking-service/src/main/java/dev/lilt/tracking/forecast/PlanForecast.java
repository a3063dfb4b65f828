package dev.lilt.tracking.forecast;

import dev.lilt.tracking.week.WeekTotals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The minutes that a day plan would bring, done from today to the end of the week.
 *
 * @param day the plan
 * @param all of the time, against the target
 * @param moderate of its moderate part, against the same target
 */
public record PlanForecast(PlanDay day, Sum all, Sum moderate) {
    static PlanForecast of(PlanDay day, WeekTotals totals, LocalDate today, int daysLeft) {
        Duration done = Duration.ofMinutes(totals.total().minutes());
        Duration doneModerate = Duration.ofMinutes(totals.moderate().minutes());
        Duration todays = Objects.requireNonNull(totals.byDay().get(today)).length();
        Duration todaysModerate =
                Objects.requireNonNull(totals.moderateByDay().get(today)).length();
        return new PlanForecast(
                day,
                Sum.of(done, day.movement(), todays, daysLeft, totals.target()),
                Sum.of(doneModerate, day.moderate(), todaysModerate, daysLeft, totals.target()));
    }

    /**
     * One way of counting.
     *
     * @param adds what the days left bring, less what has been done today already
     * @param gives what the week comes to then
     * @param missing what is still open to the target then: the least if every day is done at its longest
     * @param morePerDay minutes on top of the plan that close it on each day left, rounded up
     */
    public record Sum(DurationRange adds, DurationRange gives, DurationRange missing, MinutesPerDay morePerDay) {
        private static Sum of(Duration done, DurationRange aDay, Duration doneToday, int daysLeft, Duration target) {
            DurationRange adds = aDay.without(doneToday).plus(aDay.times(daysLeft - 1));
            DurationRange gives = new DurationRange(done, done).plus(adds);
            DurationRange missing = gives.missingTo(target);
            return new Sum(
                    adds,
                    gives,
                    missing,
                    new MinutesPerDay(
                            WeekForecast.perDay(missing.min(), daysLeft),
                            WeekForecast.perDay(missing.max(), daysLeft)));
        }
    }

    /** Whole minutes a day. */
    public record MinutesPerDay(long min, long max) {}
}
