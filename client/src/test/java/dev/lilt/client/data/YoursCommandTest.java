package dev.lilt.client.data;

import static dev.lilt.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.CommandTestBase;
import dev.lilt.client.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code lilt export} and {@code lilt erase}. */
class YoursCommandTest extends CommandTestBase {
    @Test
    void shouldExportWhatBothServicesHold() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(json(200, "{\"sessions\":[1]}"), json(200, "{\"sessions\":[]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            {"session-service":{"sessions":[1]},
                            "tracking-service":{"sessions":[]}}
                            """);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsExactly("GET /exports/sessions HTTP/1.1", "GET /exports/activity HTTP/1.1");
        }
    }

    @Test
    void shouldExportToAFileThatIsHersAlone() throws Exception {
        // Given
        Path file = root.resolve("mine.json");
        try (ScriptedServer server = new ScriptedServer(json(200, "{}"), json(200, "{}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export", "--to", file.toString());

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("exported to " + file + "\n");
            assertThat(file).hasContent("{\"session-service\":{},\n\"tracking-service\":{}}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(run(Map.of(), "export", "--to", file.toString())).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: " + file + " is there already; choose another name\n");
        }
    }

    @Test
    void shouldLeaveNoHalfOfAnExport() throws Exception {
        // Given
        Path file = root.resolve("mine.json");
        String away = "{\"type\":\"urn:lilt:problem:unavailable\",\"detail\":\"The ledger can't be reached.\"}";
        try (ScriptedServer server = new ScriptedServer(json(200, "{}"), json(503, away))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "export", "--to", file.toString());

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(file).doesNotExist();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lilt: The ledger can't be reached.\n");
        }
    }

    @Test
    void shouldEraseAndSayWhatWasRemoved() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                json(200, "{\"sessions\":[{},{}],\"targets\":[{}]}"),
                json(200, "{\"erasedAt\":\"2026-11-22T10:00:42.000Z\",\"sessions\":3,\"commands\":7,\"tickets\":1}"),
                json(200, "{\"sessions\":[{}],\"targets\":[]}"),
                json(200, "{\"sessions\":[],\"targets\":[]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "erase", "--yes");

            // Then
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            session-service   removed 3 sessions with 7 commands and 1 ticket
                            tracking-service  removed 2 sessions and 1 target
                            """);
            assertThat(server.requests().get(1).line()).isEqualTo("DELETE /members/me HTTP/1.1");
        }
    }

    @Test
    void shouldSayThatTrackingServiceHasYetToErase() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                json(200, "{\"sessions\":[{}]}"),
                json(200, "{\"erasedAt\":\"2026-11-22T10:00:42.000Z\",\"sessions\":1,\"commands\":0,\"tickets\":0}"),
                json(200, "{\"sessions\":[{}]}"),
                json(200, "{\"sessions\":[{}]}"))) {
            localStack(server);

            // When
            int exitCode = run(Map.of(), "erase", "--yes");

            // Then
            assertThat(exitCode).isEqualTo(3);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            session-service   removed 1 session with 0 commands and 0 tickets
                            tracking-service  has not erased yet; it will once it hears of it, and lilt export shows when
                            """);
        }
    }

    @Test
    void shouldEraseNothingThatNobodyAgreedTo() {
        // Given

        // When
        int exitCode = run(Map.of("LILT_TOKEN", "mine"), "erase", "--url", "http://localhost:1");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lilt: nobody is here to be asked: add --yes to erase all that Lilt holds on you\n");
    }
}
