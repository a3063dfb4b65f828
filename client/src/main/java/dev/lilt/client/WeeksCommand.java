package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.CurrentWeek;
import dev.lilt.client.api.Week;
import dev.lilt.client.api.WeekRange;
import dev.lilt.client.terminal.Console;
import dev.lilt.client.week.RestOfWeek;
import dev.lilt.client.week.WeekBars;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lilt weeks}: the minutes of the last weeks as bars. */
@Command(
        name = "weeks",
        description = {
            "Draws weeks as bars against your target, and says what is left of this one.",
            "Aerobic minutes are the moderate ones that guidelines count toward 150 a week."
        },
        customSynopsis = "lilt weeks [--from WEEK] [--to WEEK] [options]%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:drawn",
            "1:refused or unreachable, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class WeeksCommand implements Callable<Integer> {
    private static final int SHOWN = 8;

    private final TokenSource tokens;
    private final CliEnvironment cliEnvironment;

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
    private WeekRange.@Nullable Start weekStart;

    @Mixin
    private StackOptions stack = new StackOptions();

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public WeeksCommand(TokenSource tokens) {
        this(tokens, CliEnvironment.system());
    }

    WeeksCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        this.tokens = tokens;
        this.cliEnvironment = cliEnvironment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Console screen = cliEnvironment.screen()) {
            Api api = stack.api(tokens, cliEnvironment);
            WeekRange weeks = new WeekRange(zone, weekStart);
            Optional<CurrentWeek> current = to == null ? Optional.of(api.currentWeek(weeks)) : Optional.empty();
            String last = to == null ? current.orElseThrow().week().week() : to;
            List<Week> found = api.weeks(from == null ? before(last) : from, last, weeks);
            new WeekBars(screen.paint(), screen.columns()).lines(found).forEach(cliEnvironment.out()::println);
            current.map(RestOfWeek::lines).orElse(List.of()).forEach(cliEnvironment.out()::println);
            return 0;
        } catch (ApiException e) {
            return cliEnvironment.complain(1, e);
        } catch (UsageException e) {
            return cliEnvironment.complain(2, e);
        }
    }

    private static String before(String last) throws UsageException {
        try {
            LocalDate monday = LocalDate.parse(last + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return monday.minusWeeks(SHOWN - 1)
                    .format(DateTimeFormatter.ISO_WEEK_DATE)
                    .substring(0, last.length());
        } catch (DateTimeParseException e) {
            throw new UsageException("--to: a week looks like 2026-W47, not " + last);
        }
    }
}
