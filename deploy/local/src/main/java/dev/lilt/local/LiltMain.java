package dev.lilt.local;

import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.FailuresInOneLine;
import dev.lilt.client.cli.StandardOutput;
import dev.lilt.client.content.ContentCommand;
import dev.lilt.client.content.ExercisesCommand;
import dev.lilt.client.content.GuidanceCommand;
import dev.lilt.client.content.PlanCommand;
import dev.lilt.client.data.EraseCommand;
import dev.lilt.client.data.ExportCommand;
import dev.lilt.client.say.SayCommand;
import dev.lilt.client.session.FollowCommand;
import dev.lilt.client.session.SessionsCommand;
import dev.lilt.client.session.SessionsStopCommand;
import dev.lilt.client.session.TicketCommand;
import dev.lilt.client.week.TargetCommand;
import dev.lilt.client.week.WeeksCommand;
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
public final class LiltMain {
    /** Held, since the log manager forgets a logger that nobody refers to, and its level with it. */
    private static @Nullable Logger rootLogger;

    private LiltMain() {}

    public static void main(String[] arguments) {
        quieten();
        System.exit(StandardOutput.checking(() -> commandLine().execute(arguments)));
    }

    static CommandLine commandLine() {
        var member = CliEnvironment.system(LiltMain::token);
        CommandLine commands = new CommandLine(new LiltMain())
                .addSubcommand(new FollowCommand(member))
                .addSubcommand(new SayCommand(member))
                .addSubcommand(new WeeksCommand(member))
                .addSubcommand(new TicketCommand(member))
                .addSubcommand(new ExportCommand(member))
                .addSubcommand(new EraseCommand(member))
                .addSubcommand(
                        new CommandLine(new SessionsCommand(member)).addSubcommand(new SessionsStopCommand(member)))
                .addSubcommand(ContentCommand.of(CliEnvironment.system(LiltMain::authorToken)))
                .addSubcommand(new TargetCommand(member))
                .addSubcommand(new GuidanceCommand(member))
                .addSubcommand(new ExercisesCommand(member))
                .addSubcommand(new PlanCommand(member));
        return versioned(FailuresInOneLine.of(commands, System.getenv()));
    }

    /** As the front door reads it from the project. */
    private static CommandLine versioned(CommandLine command) {
        command.getCommandSpec().version("lilt " + System.getProperty("lilt.version", "(unknown version)"));
        command.getSubcommands().values().forEach(LiltMain::versioned);
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
