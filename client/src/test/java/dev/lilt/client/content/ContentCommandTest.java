package dev.lilt.client.content;

import static dev.lilt.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.CommandTestBase;
import dev.lilt.client.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentCommandTest extends CommandTestBase {
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
        localStack(server);
        return run(Map.of(), "content", "republish");
    }
}
