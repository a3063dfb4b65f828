package dev.lilt.local;

import dev.lilt.client.ContentCommand;
import dev.lilt.client.EraseCommand;
import dev.lilt.client.ExercisesCommand;
import dev.lilt.client.ExportCommand;
import dev.lilt.client.FailuresInOneLine;
import dev.lilt.client.FollowCommand;
import dev.lilt.client.GuidanceCommand;
import dev.lilt.client.PlanCommand;
import dev.lilt.client.SessionsCommand;
import dev.lilt.client.SessionsStopCommand;
import dev.lilt.client.StandardOutput;
import dev.lilt.client.TargetCommand;
import dev.lilt.client.TicketCommand;
import dev.lilt.client.WeeksCommand;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands behind {@code ./lilt}. Exit status: 0 done, 1 failed, 2 asked for something that isn't there, 141 nobody
 * reads the output.
 */
@Command(
        name = "lilt",
        subcommands = {UpCommand.class, DemoCommand.class, RecordCommand.class, TokenCommand.class, DlqCommand.class},
        mixinStandardHelpOptions = true,
        description = "Lilt on this machine: real Kafka, real PostgreSQL, the three services.")
public final class Main {
    /** Held, since the log manager forgets a logger that nobody refers to, and its level with it. */
    private static @Nullable Logger rootLogger;

    private Main() {}

    public static void main(String[] arguments) {
        quieten();
        System.exit(StandardOutput.checking(() -> commandLine().execute(arguments)));
    }

    static CommandLine commandLine() {
        return versioned(FailuresInOneLine.of(new CommandLine(new Main())
                .addSubcommand(new FollowCommand(Main::token))
                .addSubcommand(new WeeksCommand(Main::token))
                .addSubcommand(new TicketCommand(Main::token))
                .addSubcommand(new ExportCommand(Main::token))
                .addSubcommand(new EraseCommand(Main::token))
                .addSubcommand(new CommandLine(new SessionsCommand(Main::token))
                        .addSubcommand(new SessionsStopCommand(Main::token)))
                .addSubcommand(new ContentCommand(Main::authorToken))
                .addSubcommand(new TargetCommand(Main::token))
                .addSubcommand(new GuidanceCommand(Main::token))
                .addSubcommand(new ExercisesCommand(Main::token))
                .addSubcommand(new PlanCommand(Main::token))));
    }

    /** As the front door reads it from the project. */
    private static CommandLine versioned(CommandLine command) {
        command.getCommandSpec().version("lilt " + System.getProperty("lilt.version", "(unknown version)"));
        command.getSubcommands().values().forEach(Main::versioned);
        return command;
    }

    /**
     * Libraries speak here of what works, in the middle of a command's own lines; what fails reaches the commands as
     * exceptions.
     */
    private static void quieten() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        rootLogger = Logger.getLogger("");
        rootLogger.setLevel(Level.OFF);
    }

    private static String token(String member, Path data) {
        return TokenCommand.token(member, false, new DataDirectory(data), Ports.DEFAULT);
    }

    private static String authorToken(String author, Path data) {
        return TokenCommand.token(author, true, new DataDirectory(data), Ports.DEFAULT);
    }
}
