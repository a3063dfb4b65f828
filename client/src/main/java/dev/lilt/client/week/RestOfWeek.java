package dev.lilt.client.week;

import dev.lilt.client.api.ReceivedWeek;
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
                    "weeks.plan",
                    plan.plan(),
                    plan.gives().minutes(),
                    current.week().targetMinutes(),
                    plan.gives().moderateMinutes()));
            if (plan.morePerDay().moderateMinutes().max() > 0) {
                lines.add(Messages.text("weeks.walk", plan.morePerDay().moderateMinutes()));
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
                switch (suggested.intValue()) {
                    case 0 -> Messages.text("weeks.today-done");
                    case 1 -> Messages.text("weeks.today-one");
                    default -> Messages.text("weeks.today", suggested);
                });
    }

    private static String reach(ReceivedWeek week, Rest rest) {
        if (rest.moderateNeededPerDay() == 0) {
            return Messages.text("weeks.reached-aerobic", week.targetMinutes());
        }
        String days =
                rest.daysLeft() == 1 ? Messages.text("weeks.last-day") : Messages.text("weeks.days", rest.daysLeft());
        String needed = rest.neededPerDay() == 0
                ? Messages.text("weeks.reached", week.targetMinutes())
                : Messages.text("weeks.needed", rest.neededPerDay(), week.targetMinutes());
        return Messages.text("weeks.left", days, needed, rest.moderateNeededPerDay());
    }
}
