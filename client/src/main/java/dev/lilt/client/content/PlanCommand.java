package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.LocalText;
import dev.lilt.client.api.Plan;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.ZoneArgument;
import dev.lilt.client.language.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt plan}: a day plan, to read or for a calendar. */
@Command(
        name = "plan",
        description = "Prints a day plan with its blocks, or writes it as a calendar with alarms.",
        customSynopsis = {
            "lilt plan [ID] [options]",
            "       lilt plan [ID] --ics FILE [--times TIMES] [--zone ZONE] [--from DAY] [options]%n"
        },
        exitCodeList = {
            "0:printed or written",
            "1:refused or unreachable, or the file can't be written, with the reason in one line",
            ServiceCommand.MISUSED
        })
public final class PlanCommand extends ServiceCommand {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            defaultValue = "back-care-day",
            description = "Which plan (default: ${DEFAULT-VALUE}).")
    private String id = "back-care-day";

    @Option(names = "--ics", paramLabel = "FILE", description = "A new file for a calendar to import; - prints it.")
    private @Nullable Path file;

    @Option(
            names = "--times",
            paramLabel = "TIMES",
            description = "Blocks of the calendar at another time, or left out, as in morning=07:15,flare=never.")
    private @Nullable String times;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "Time zone of the calendar (default: wherever the device is).")
    private @Nullable ZoneId zone;

    @Option(names = "--from", paramLabel = "DAY", description = "First day of the calendar, as in 2026-11-23.")
    private @Nullable LocalDate from;

    public PlanCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, IOException, InterruptedException {
        if (file == null) {
            print(api.plan(id));
        } else if (file.toString().equals("-")) {
            api.calendar(id, wanted(), environment.out());
            environment.out().flush();
        } else {
            write(api, file);
        }
        return 0;
    }

    private void write(Api api, Path to) throws ApiException, IOException, InterruptedException {
        // Whole or not at all.
        ByteArrayOutputStream calendar = new ByteArrayOutputStream();
        api.calendar(id, wanted(), calendar);
        try {
            Files.write(to, calendar.toByteArray(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(Messages.text("file.exists", to), e);
        } catch (IOException e) {
            throw new IOException(Messages.text("file.failed", to, e.getMessage()), e);
        }
        say(Messages.text("file.written", to));
    }

    private Map<String, @Nullable String> wanted() {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("zone", zone == null ? null : zone.getId());
        wanted.put("times", times);
        wanted.put("from", from == null ? null : from.toString());
        return wanted;
    }

    private void print(Plan plan) {
        String title = plan.title().in(Messages.tag(), plan.id());
        say(
                plan.minutes() == null
                        ? title + "  (" + plan.id() + ")"
                        : Messages.text("plan.title", title, plan.id(), plan.minutes()));
        sayWrapped(LocalText.in(plan.why(), Messages.tag(), ""), "  ");
        for (Plan.Block block : plan.blocks()) {
            say("");
            String name = block.title().in(Messages.tag(), block.id());
            say(Messages.text("plan.block", name, block.id(), block.minutes()));
            String between = block.choose().equals("one") ? " " + Messages.text("plan.or") + " " : ", ";
            String joined = String.join(between, block.exercises());
            sayWrapped(joined, "  ");
            sayWrapped(LocalText.in(block.why(), Messages.tag(), ""), "  ");
        }
    }
}
