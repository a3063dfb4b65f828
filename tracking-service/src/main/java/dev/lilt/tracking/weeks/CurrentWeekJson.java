package dev.lilt.tracking.weeks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lilt.tracking.forecast.WeekForecast;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The current week on the wire. Neither component may have the name of a field: the description would lose that field.
 */
@Schema(
        name = "CurrentWeek",
        requiredProperties = {
            "week",
            "startsOn",
            "endsOn",
            "zone",
            "targetMinutes",
            "minutes",
            "activeMs",
            "remainingMinutes",
            "moderateMinutes",
            "byKind",
            "byDay",
            "byExercise",
            "sessions",
            "daysLeft",
            "neededPerDay",
            "suggestedToday",
            "moderateNeededPerDay"
        },
        description = "The current week, and the rest of it")
public record CurrentWeekJson(
        @JsonUnwrapped WeekJson totals, @JsonUnwrapped RestOfWeek rest) {
    /** Returns the week as it goes over the wire. */
    public static CurrentWeekJson of(CurrentWeek current) {
        return new CurrentWeekJson(WeekJson.of(current.totals()), RestOfWeek.of(current.forecast()));
    }

    @Schema(
            name = "RestOfWeek",
            requiredProperties = {"daysLeft", "neededPerDay", "suggestedToday", "moderateNeededPerDay"},
            description = "The rest of a week")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RestOfWeek(
            @Schema(description = "Days left, including today", minimum = "1", maximum = "7")
            int daysLeft,

            @Schema(
                    description =
                            "Minutes a day, on the days left, that reach the target: `remainingMinutes` / `daysLeft`,"
                                    + " rounded up; 0 once it is reached",
                    minimum = "0")
            long neededPerDay,

            @Schema(
                    description =
                            "Minutes suggested for the rest of today; show these first. They build up: today's minutes in all are at"
                                    + " most 10 more than the most on one of the 14 days before today (so 10 for a new member), and"
                                    + " at most what the target needs a day, rounded up. What is done today already is subtracted,"
                                    + " so it is 0 once today's part or the target is done, and never above `neededPerDay`. Whole"
                                    + " minutes without rest, days as in `byDay`",
                    minimum = "0")
            long suggestedToday,

            @Schema(
                    description = "The same if only moderate aerobic minutes count, as in the guidelines:"
                            + " (`targetMinutes` − `moderateMinutes`) / `daysLeft`, rounded up",
                    minimum = "0")
            long moderateNeededPerDay,

            @Schema(
                    description =
                            "The minutes that the plan `back-care-day` would add; absent until that plan has arrived")
            @Nullable
            PlanAheadJson plan) {
        private static RestOfWeek of(WeekForecast forecast) {
            return new RestOfWeek(
                    forecast.daysLeft(),
                    forecast.neededPerDay(),
                    forecast.suggestedToday(),
                    forecast.moderateNeededPerDay(),
                    forecast.plan().map(PlanAheadJson::of).orElse(null));
        }
    }
}
