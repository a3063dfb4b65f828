package dev.lilt.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands as somebody types them, with what they print. */
@Timeout(60)
abstract class FrontDoorTest {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path root;

    int run(Map<String, String> environment, String... arguments) {
        PrintStream plainOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream plainErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        CliEnvironment cliEnvironment = new CliEnvironment(plainOut, plainErr, environment, root);
        TokenSource tokens = (member, data) -> "for-" + member;
        return FailuresInOneLine.of(new CommandLine(new FrontDoor())
                        .addSubcommand(new FollowCommand(tokens, cliEnvironment))
                        .addSubcommand(new WeeksCommand(tokens, cliEnvironment))
                        .addSubcommand(new TicketCommand(tokens, cliEnvironment))
                        .addSubcommand(new ExportCommand(tokens, cliEnvironment))
                        .addSubcommand(new EraseCommand(tokens, cliEnvironment, 2))
                        .addSubcommand(new CommandLine(new SessionsCommand(tokens, cliEnvironment))
                                .addSubcommand(new SessionsStopCommand(tokens, cliEnvironment)))
                        .addSubcommand(new TargetCommand(tokens, cliEnvironment))
                        .addSubcommand(new GuidanceCommand(tokens, cliEnvironment))
                        .addSubcommand(new ExercisesCommand(tokens, cliEnvironment))
                        .addSubcommand(new PlanCommand(tokens, cliEnvironment)))
                .setOut(new PrintWriter(plainOut, true))
                .setErr(new PrintWriter(plainErr, true))
                .execute(arguments);
    }

    void localStack(ScriptedServer server) throws Exception {
        String part = "{\"name\":\"%s\",\"url\":\"" + server.url() + "\",\"port\":1,\"pid\":2}";
        Path data = Files.createDirectory(root.resolve(".lilt"));
        Files.writeString(
                data.resolve("stack.json"),
                "{\"parts\":[" + part.formatted("session-service") + "," + part.formatted("content-service") + ","
                        + part.formatted("tracking-service") + "]}");
    }

    @CommandLine.Command(name = "lilt")
    private static final class FrontDoor {}
}
