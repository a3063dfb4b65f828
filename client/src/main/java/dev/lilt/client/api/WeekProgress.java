package dev.lilt.client.api;

import org.jspecify.annotations.Nullable;

/**
 * The week that is now, and the rest of it.
 *
 * @param rest absent from a service that doesn't say
 */
public record WeekProgress(ReceivedWeek week, @Nullable Rest rest) {
    /**
     * The rest of the week.
     *
     * @param daysLeft today included
     * @param neededPerDay minutes a day that reach the target
     * @param suggestedToday minutes that are enough for the rest of today, absent from a service that doesn't say
     * @param moderateNeededPerDay the same if only moderate aerobic minutes count
     * @param plan what the day plan would bring, absent while the service doesn't know it
     */
    public record Rest(
            int daysLeft,
            long neededPerDay,
            @Nullable Long suggestedToday,
            long moderateNeededPerDay,
            @Nullable PlanForecast plan) {}

    /**
     * A day plan done on each day left.
     *
     * @param plan its id
     * @param gives what the week comes to then
     * @param morePerDay minutes a day on top of it that close what is missing then
     */
    public record PlanForecast(String plan, MinutesPair gives, MinutesPair morePerDay) {}

    /** All minutes, and the moderate aerobic ones. */
    public record MinutesPair(Range minutes, Range moderateMinutes) {}
}
