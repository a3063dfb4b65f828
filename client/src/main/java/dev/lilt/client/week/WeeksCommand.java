package dev.lilt.client.week;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedWeek;
import dev.lilt.client.api.WeekBounds;
import dev.lilt.client.api.WeekProgress;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.cli.ZoneArgument;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Console;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lilt weeks}: the minutes of the last weeks as bars. */
@Command(
        name = "weeks",
        description = {
            "Draws weeks as bars against your target, and says what is left of this one.",
            "Aerobic minutes are the moderate ones that guidelines count towards 150 a week."
        },
        customSynopsis = "lilt weeks [--from WEEK] [--to WEEK] [options]%n",
        exitCodeList = {"0:drawn", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class WeeksCommand extends ServiceCommand {
    private static final int SHOWN = 8;

    @Option(
            names = "--from",
            paramLabel = "WEEK",
            description = "First week, as in 2026-W40 (default: 7 before the last).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WEEK", description = "Last week, as in 2026-W47 (default: this one).")
    private @Nullable String to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "Time zone in which days begin (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--week-start",
            paramLabel = "DAY",
            converter = WeekStartArgument.class,
            description = "${COMPLETION-CANDIDATES} (default: monday).")
    private WeekBounds.@Nullable Start weekStart;

    public WeeksCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, UsageException, InterruptedException {
        try (Console screen = environment.screen()) {
            WeekBounds weeks = new WeekBounds(zone, weekStart);
            Optional<WeekProgress> current = to == null ? Optional.of(api.currentWeek(weeks)) : Optional.empty();
            String last = to == null ? current.orElseThrow().week().week() : to;
            List<ReceivedWeek> found = api.weeks(from == null ? before(last) : from, last, weeks);
            new WeekBars(screen.capabilities(), screen.columns()).lines(found).forEach(environment.out()::println);
            current.map(RestOfWeek::lines).orElse(List.of()).forEach(environment.out()::println);
            return 0;
        }
    }

    private static String before(String last) throws UsageException {
        try {
            LocalDate monday = LocalDate.parse(last + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return monday.minusWeeks(SHOWN - 1)
                    .format(DateTimeFormatter.ISO_WEEK_DATE)
                    .substring(0, last.length());
        } catch (DateTimeParseException e) {
            throw new UsageException(Messages.text("weeks.to", last));
        }
    }
}
