package dev.lilt.tracking.weeks;

import dev.lilt.tracking.week.ActiveTime;
import dev.lilt.tracking.week.WeekTotals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Week",
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
            "sessions"
        },
        description =
                "The totals of a member's week. Time is summed in milliseconds, and each sum is rounded down to whole"
                        + " minutes by itself: the minutes of the days may add up to less than the week's. Each moment"
                        + " counts once: while two sessions run at once, for the exercise that began first, and for movement if the"
                        + " other is rest. Rest is in `byKind`, `byExercise` and `sessions`; no other sum has it.")
record WeekJson(
        @Schema(description = "ISO 8601 week, with its week-based year", examples = "2026-W47")
        String week,

        @Schema(description = "First of its seven days", examples = "2026-11-16", format = "date")
        String startsOn,

        @Schema(description = "Last of its seven days, inclusive", examples = "2026-11-22", format = "date")
        String endsOn,

        @Schema(
                description =
                        "The requested zone; by default that of the last session in this week, else of the member's latest"
                                + " session, else UTC",
                examples = "Europe/Vienna")
        String zone,

        @Schema(
                description = "The member's target when the week ended, or now if it has not; 150 until they set one",
                examples = "150",
                minimum = "1",
                maximum = "1260")
        long targetMinutes,

        @Schema(description = "All active time without rest, in whole minutes", minimum = "0")
        long minutes,

        @Schema(description = "All active time without rest, in milliseconds", minimum = "0")
        long activeMs,

        @Schema(description = "`targetMinutes` − `minutes`; 0 once the target is reached", minimum = "0")
        long remainingMinutes,

        @Schema(
                description =
                        "Active time of aerobic exercises of moderate or vigorous intensity, in whole minutes: the minutes that"
                                + " the guidelines behind the 150 minutes count",
                minimum = "0")
        long moderateMinutes,

        @Schema(
                description =
                        "Time of each kind of exercise: aerobic, strength, mobility, relaxation, and rest. All but rest add up to"
                                + " `activeMs`")
        Map<String, Time> byKind,

        @Schema(
                description =
                        "All seven days without their rest, in order; a day skipped by the zone is listed with zero")
        List<Day> byDay,

        @Schema(description = "Time of each exercise, those of kind `rest` too, most time first")
        List<Exercise> byExercise,

        @Schema(
                description =
                        "How many sessions had active time or rest in this week, including those whose time counts for another",
                minimum = "0")
        int sessions) {
    static WeekJson of(WeekTotals totals) {
        return new WeekJson(
                totals.week().toString(),
                totals.byDay().firstKey().toString(),
                totals.byDay().lastKey().toString(),
                totals.zone().getId(),
                totals.target().toMinutes(),
                totals.total().minutes(),
                totals.total().milliseconds(),
                totals.remainingMinutes(),
                totals.moderate().minutes(),
                byKind(totals),
                totals.byDay().entrySet().stream()
                        .map(day -> Day.of(day.getKey().toString(), day.getValue()))
                        .toList(),
                totals.byExercise().entrySet().stream()
                        .map(exercise -> Exercise.of(exercise.getKey(), exercise.getValue()))
                        .toList(),
                totals.sessions());
    }

    private static Map<String, Time> byKind(WeekTotals totals) {
        Map<String, Time> byKind = new LinkedHashMap<>();
        totals.byKind().forEach((kind, time) -> byKind.put(kind.wire(), Time.of(time)));
        return byKind;
    }

    @Schema(
            name = "ActiveTime",
            requiredProperties = {"minutes", "activeMs"},
            description = "A sum of active time, and its whole minutes")
    record Time(
            @Schema(minimum = "0") long minutes,
            @Schema(minimum = "0") long activeMs) {
        static Time of(ActiveTime time) {
            return new Time(time.minutes(), time.milliseconds());
        }
    }

    @Schema(
            name = "DayTime",
            requiredProperties = {"date", "minutes", "activeMs"},
            description = "Active time of one day")
    record Day(
            @Schema(format = "date") String date,
            @Schema(minimum = "0") long minutes,
            @Schema(minimum = "0") long activeMs) {
        static Day of(String date, ActiveTime time) {
            return new Day(date, time.minutes(), time.milliseconds());
        }
    }

    @Schema(
            name = "ExerciseTime",
            requiredProperties = {"exercise", "minutes", "activeMs"},
            description = "Active time of one exercise")
    record Exercise(
            @Schema(description = "The exercise's id", examples = "pelvic-tilt")
            String exercise,

            @Schema(minimum = "0") long minutes,
            @Schema(minimum = "0") long activeMs) {
        static Exercise of(String exercise, ActiveTime time) {
            return new Exercise(exercise, time.minutes(), time.milliseconds());
        }
    }

    @Schema(
            name = "Weeks",
            requiredProperties = {"items"},
            description = "Weeks in order, including those without a session")
    record Page(List<WeekJson> items) {}
}
