package dev.lilt.client.week;

import dev.lilt.client.api.Week;
import dev.lilt.client.api.WeekProgress;
import dev.lilt.client.api.WeekProgress.PlanForecast;
import dev.lilt.client.api.WeekProgress.Rest;
import dev.lilt.client.language.Messages;
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
            lines.add(Messages.text(
                    "week.plan",
                    plan.plan(),
                    plan.gives().minutes(),
                    current.week().targetMinutes(),
                    plan.gives().moderateMinutes()));
            if (plan.morePerDay().moderateMinutes().max() > 0) {
                lines.add(Messages.text("week.walk", plan.morePerDay().moderateMinutes()));
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
        if (suggested == 0) {
            return Optional.of(Messages.text("week.today-plenty"));
        }
        return Optional.of(Messages.text(suggested == 1 ? "week.today.one" : "week.today.many", suggested));
    }

    private static String reach(Week week, Rest rest) {
        if (rest.moderateNeededPerDay() == 0) {
            return Messages.text("week.reached-aerobic", week.targetMinutes());
        }
        String days = rest.daysLeft() == 1
                ? Messages.text("week.left.one")
                : Messages.text("week.left.many", rest.daysLeft());
        String needed = rest.neededPerDay() == 0
                ? Messages.text("week.reached", week.targetMinutes())
                : Messages.text("week.needed", rest.neededPerDay(), week.targetMinutes());
        return Messages.text("week.rest", days, needed, rest.moderateNeededPerDay());
    }
}
