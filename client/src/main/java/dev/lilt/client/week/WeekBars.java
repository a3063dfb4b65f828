package dev.lilt.client.week;

import dev.lilt.client.api.ReceivedWeek;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Bar;
import dev.lilt.client.terminal.TerminalCapabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Weeks as a table with one bar each against the week's target. */
public final class WeekBars {
    /** The width that the other columns and the blanks between them take. */
    private static final int BESIDE_THE_BAR = 8 + 1 + 7 + 2 + 2 + 7 + 1 + 8 + 1 + 6;

    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 10;

    private final TerminalCapabilities capabilities;
    private final int barColumns;

    /** For a screen of {@code columns}; on a very narrow one lines are longer than it rather than unreadable. */
    public WeekBars(TerminalCapabilities capabilities, int columns) {
        this.capabilities = capabilities;
        this.barColumns = Math.clamp(columns - 1 - BESIDE_THE_BAR, SHORTEST_BAR, LONGEST_BAR);
    }

    /** Headings, a line for each week, and the rest that is in none of the columns, if there was any. */
    public List<String> lines(List<ReceivedWeek> weeks) {
        List<String> lines = new ArrayList<>();
        String[] headings = Messages.text("weeks.heading").split(",", -1);
        lines.add("%-8s %7s  %s  %7s %8s %6s"
                .formatted(headings[0], headings[1], padded(target(weeks)), headings[2], headings[3], headings[4]));
        for (ReceivedWeek week : weeks) {
            lines.add("%-8s %7d  %s  %7d %8d %6d"
                    .formatted(
                            week.week(),
                            week.minutes(),
                            bar(week),
                            week.moderateMinutes(),
                            week.sessions(),
                            week.remainingMinutes()));
        }
        String rest = weeks.stream()
                .filter(week -> week.restMinutes() > 0)
                .map(week -> Messages.text("weeks.rest-in", week.restMinutes(), week.week()))
                .collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            lines.add(Messages.text("weeks.rest", rest));
        }
        return lines;
    }

    private String padded(String heading) {
        return heading + " ".repeat(barColumns - heading.length());
    }

    /** Each bar is against its own week's target, which may have changed in between. */
    private static String target(List<ReceivedWeek> weeks) {
        List<Integer> targets =
                weeks.stream().map(ReceivedWeek::targetMinutes).distinct().toList();
        return targets.size() == 1 ? Messages.text("weeks.of", targets.getFirst()) : Messages.text("weeks.of-target");
    }

    private String bar(ReceivedWeek week) {
        double part = week.targetMinutes() == 0 ? 1 : (double) week.minutes() / week.targetMinutes();
        return capabilities.unicode() ? Bar.blocks(part, barColumns) : Bar.ascii(part, barColumns - 2);
    }
}
