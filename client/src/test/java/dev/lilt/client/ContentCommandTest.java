package dev.lilt.client;

import static dev.lilt.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ContentCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path root;

    @Test
    void shouldSayWhatIsSent() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(json(200, """
                {"items":[{"key":"exercise/cat-cow","version":3,"difference":"missing"},\
                {"key":"plan/old","difference":"not-published"}]}"""))) {
            // When
            int exitCode = republish(server);

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    exercise/cat-cow: sends version 3 (missing)
                    plan/old: sends a tombstone (not-published)
                    """);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsExactly("POST /content/republications HTTP/1.1");
        }
    }

    @Test
    void shouldSayThatTheTopicIsRight() throws Exception {
        try (ScriptedServer server = new ScriptedServer(json(200, "{\"items\":[]}"))) {
            assertThat(republish(server)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("nothing to send: the topic says what is published\n");
        }
    }

    @Test
    void shouldSayWhyItWasRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer(json(
                403,
                "{\"type\":\"urn:lilt:problem:not-allowed\",\"detail\":\"Your token lacks the role for this.\"}"))) {
            assertThat(republish(server)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: Your token lacks the role for this.\n");
        }
    }

    private int republish(ScriptedServer server) throws Exception {
        Path data = Files.createDirectory(root.resolve(".lilt"));
        String part = "{\"name\":\"%s\",\"url\":\"" + server.url() + "\",\"port\":1,\"pid\":2}";
        Files.writeString(
                data.resolve("stack.json"),
                "{\"parts\":[" + part.formatted("session-service") + "," + part.formatted("content-service") + ","
                        + part.formatted("tracking-service") + "]}");
        CliEnvironment cliEnvironment = new CliEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                root);
        return new CommandLine(new ContentCommand((author, folder) -> "for-" + author, cliEnvironment))
                .execute("republish");
    }
}
