package dev.lilt.client.week;

import dev.lilt.client.api.Week;
import dev.lilt.client.api.WeekProgress;
import dev.lilt.client.api.WeekProgress.PlanForecast;
import dev.lilt.client.api.WeekProgress.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rest of the current week in a few lines: facts and one way on, never a reproach. */
public final class RestOfWeek {
    private RestOfWeek() {}

    /** Nothing for a service that doesn't say. */
    public static List<String> lines(WeekProgress current) {
        Rest rest = current.rest();
        if (rest == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        suggestion(rest).ifPresent(lines::add);
        lines.add(reach(current.week(), rest));
        PlanForecast plan = rest.plan();
        if (plan != null && rest.moderateNeededPerDay() > 0) {
            lines.add("%s on each: %s of %d minutes by then, %s of them aerobic."
                    .formatted(
                            plan.plan(),
                            plan.gives().minutes(),
                            current.week().targetMinutes(),
                            plan.gives().moderateMinutes()));
            if (plan.morePerDay().moderateMinutes().max() > 0) {
                lines.add("A walk of %s minutes more a day closes that gap. Any of it counts."
                        .formatted(plan.morePerDay().moderateMinutes()));
            }
        }
        return lines;
    }

    /** Returns what is enough for today; nothing once the target is reached. */
    private static Optional<String> suggestion(Rest rest) {
        Long suggested = rest.suggestedToday();
        if (suggested == null || rest.neededPerDay() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                suggested == 0
                        ? "Well done, that is plenty for today. Practice counts, not perfection."
                        : "%s %s a good amount for today. Practice counts, not perfection."
                                .formatted(minutes(suggested), suggested == 1 ? "is" : "are"));
    }

    private static String minutes(long count) {
        return count == 1 ? "1 minute" : count + " minutes";
    }

    private static String reach(Week week, Rest rest) {
        if (rest.moderateNeededPerDay() == 0) {
            return "%d minutes are reached, and by aerobic ones alone.".formatted(week.targetMinutes());
        }
        String days = rest.daysLeft() == 1 ? "Today is left" : rest.daysLeft() + " days left with today";
        String needed = rest.neededPerDay() == 0
                ? "%d minutes are reached".formatted(week.targetMinutes())
                : "%d minutes a day make %d".formatted(rest.neededPerDay(), week.targetMinutes());
        return "%s: %s; aerobic alone, %d a day.".formatted(days, needed, rest.moderateNeededPerDay());
    }
}
