package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedSessions;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.ZoneArgument;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.TextFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lilt sessions}: lists a member's sessions. */
@Command(
        name = "sessions",
        description = {"Lists your sessions, newest first.", "\"lilt sessions stop\" stops them."},
        customSynopsis = {
            "lilt sessions [--status STATUS] [--all] [options]",
            "       lilt sessions stop SESSION... [options]%n"
        },
        commandListHeading = "%nCommands:%n",
        exitCodeList = {"0:listed", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class SessionsCommand extends ServiceCommand {
    private static final String ROW = "%-36s  %-16s  %-9s  %-13s  %s";
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only those that stand so: ready, running, waiting, paused, completed, stopped or expired.")
    private @Nullable String status;

    @Option(names = "--all", description = "All of them, not only the newest.")
    private boolean all;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "Time zone of the times (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    public SessionsCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        ReceivedSessions page = api.sessions(status, null);
        if (page.items().isEmpty()) {
            say(status == null ? Messages.text("sessions.none") : Messages.text("sessions.none-so", status));
            return 0;
        }
        say(ROW.formatted((Object[]) Messages.text("sessions.heading").split(",", -1)));
        page.items().forEach(this::list);
        while (all && page.next() != null) {
            page = api.sessions(status, page.next());
            page.items().forEach(this::list);
        }
        if (page.next() != null) {
            say(Messages.text("sessions.older"));
        }
        return 0;
    }

    private void list(ReceivedState session) {
        String position =
                TextFormat.clock(session.positionAt(InstantSource.system().instant())) + " / "
                        + TextFormat.clock(session.duration());
        String exercise = session.exercise() == null ? "" : session.exercise();
        say(ROW.formatted(session.id(), made(session.id()), session.status().word(), position, exercise));
    }

    /** RFC 9562: a UUID of version 7 begins with the milliseconds of its making; of another one nothing is known. */
    private String made(String session) {
        try {
            UUID id = UUID.fromString(session);
            return id.version() == 7
                    ? MADE.format(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
                            .atZone(zone))
                    : "";
        } catch (IllegalArgumentException otherId) {
            return "";
        }
    }
}
