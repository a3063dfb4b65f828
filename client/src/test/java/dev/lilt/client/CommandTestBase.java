package dev.lilt.client;

import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.FailuresInOneLine;
import dev.lilt.client.content.ContentCommand;
import dev.lilt.client.content.ExercisesCommand;
import dev.lilt.client.content.GuidanceCommand;
import dev.lilt.client.content.PlanCommand;
import dev.lilt.client.data.EraseCommand;
import dev.lilt.client.data.ExportCommand;
import dev.lilt.client.language.Messages;
import dev.lilt.client.say.SayCommand;
import dev.lilt.client.session.FollowCommand;
import dev.lilt.client.session.SessionsCommand;
import dev.lilt.client.session.SessionsStopCommand;
import dev.lilt.client.session.TicketCommand;
import dev.lilt.client.week.TargetCommand;
import dev.lilt.client.week.WeeksCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands as somebody types them, with what they print. */
@Timeout(60)
public abstract class CommandTestBase {
    protected final ByteArrayOutputStream out = new ByteArrayOutputStream();
    protected final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    protected Path root;

    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Locale.ENGLISH);
    }

    protected int run(Map<String, String> environment, String... arguments) {
        return commands(environment).execute(arguments);
    }

    /** The commands, which print into {@link #out} and {@link #err}. */
    protected CommandLine commands(Map<String, String> environment) {
        PrintStream plainOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream plainErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        CliEnvironment cliEnvironment =
                new CliEnvironment(plainOut, plainErr, environment, root, (member, data) -> "for-" + member);
        return FailuresInOneLine.of(
                        new CommandLine(new Lilt())
                                .addSubcommand(new FollowCommand(cliEnvironment))
                                .addSubcommand(new SayCommand(cliEnvironment))
                                .addSubcommand(new WeeksCommand(cliEnvironment))
                                .addSubcommand(new TicketCommand(cliEnvironment))
                                .addSubcommand(new ExportCommand(cliEnvironment))
                                .addSubcommand(new EraseCommand(cliEnvironment, 2))
                                .addSubcommand(new CommandLine(new SessionsCommand(cliEnvironment))
                                        .addSubcommand(new SessionsStopCommand(cliEnvironment)))
                                .addSubcommand(ContentCommand.of(cliEnvironment))
                                .addSubcommand(new TargetCommand(cliEnvironment))
                                .addSubcommand(new GuidanceCommand(cliEnvironment))
                                .addSubcommand(new ExercisesCommand(cliEnvironment))
                                .addSubcommand(new PlanCommand(cliEnvironment)),
                        environment)
                .setOut(new PrintWriter(plainOut, true))
                .setErr(new PrintWriter(plainErr, true));
    }

    protected void localStack(ScriptedServer server) throws Exception {
        String part = "{\"name\":\"%s\",\"url\":\"" + server.url() + "\",\"port\":1,\"pid\":2}";
        Path data = Files.createDirectory(root.resolve(".lilt"));
        Files.writeString(
                data.resolve("stack.json"),
                "{\"parts\":[" + part.formatted("session-service") + "," + part.formatted("content-service") + ","
                        + part.formatted("tracking-service") + "]}");
    }

    @CommandLine.Command(name = "lilt")
    private static final class Lilt {}
}
