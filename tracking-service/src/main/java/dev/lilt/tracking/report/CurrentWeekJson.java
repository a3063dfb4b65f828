package dev.lilt.tracking.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lilt.tracking.outlook.Outlook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The week that it is now, as it goes over the wire. */
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
            "moderateNeededPerDay"
        },
        description = "A week, and what is left of it")
public record CurrentWeekJson(
        @JsonUnwrapped WeekJson week, @JsonUnwrapped Rest rest) {
    static CurrentWeekJson of(CurrentWeek current) {
        return new CurrentWeekJson(WeekJson.of(current.totals()), Rest.of(current.outlook()));
    }

    @Schema(
            name = "RestOfWeek",
            requiredProperties = {"daysLeft", "neededPerDay", "moderateNeededPerDay"},
            description = "What is left of a week")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rest(
            @Schema(description = "Days from today on, today included", minimum = "1", maximum = "7")
            int daysLeft,

            @Schema(
                    description = "Minutes on each day left that reach the target: remainingMinutes / daysLeft, rounded"
                            + " up; 0 once it is reached",
                    minimum = "0")
            long neededPerDay,

            @Schema(
                    description = "The same if only moderate aerobic minutes count, as in the guidelines:"
                            + " (targetMinutes − moderateMinutes) / daysLeft, rounded up",
                    minimum = "0")
            long moderateNeededPerDay,

            @Schema(description = "What the plan back-care-day would bring; absent as long as it isn't known here")
            @Nullable
            PlanAheadJson plan) {
        private static Rest of(Outlook outlook) {
            return new Rest(
                    outlook.daysLeft(),
                    outlook.neededPerDay(),
                    outlook.moderateNeededPerDay(),
                    outlook.plan().map(PlanAheadJson::of).orElse(null));
        }
    }
}
