package dev.lilt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as processes, with an output that can't be written. */
@Timeout(60)
class OutputErrorsTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final String WEEK =
            "\"week\":\"2026-W47\",\"startsOn\":\"2026-11-16\",\"endsOn\":\"2026-11-22\",\"targetMinutes\":150";
    private static final String AT = "\"at\":\"2026-11-22T10:00:00Z\",\"serverTime\":\"2026-11-22T10:00:00Z\"";
    private static final String STATE = "\"id\":\"s\",\"status\":\"stopped\",\"durationMs\":60000,\"revision\":3," + AT;

    @TempDir
    private Path directory;

    private HttpServer services;

    @BeforeEach
    void startServices() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", exchange -> {
            boolean isStream = exchange.getRequestURI().getPath().endsWith("/cues");
            String state = "{" + STATE + "," + WEEK + ",\"ticket\":\"t\",\"minutes\":90,\"sessions\":0,\"items\":[]}";
            String end = "{\"status\":\"stopped\",\"activeMs\":0}";
            String body = isStream
                    ? "event: state\ndata: " + state + "\n\nid: 3.end\nevent: end\ndata: " + end + "\n\n"
                    : state;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", isStream ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        services.start();
    }

    @AfterEach
    void stopServices() {
        services.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "token alma --ports 9000 --data DATA",
                "dlq --help",
                "weeks --url URL",
                "export --url URL",
                "erase --yes --url URL",
                "ticket some-session --url URL",
                "follow --session some-session --url URL"
            })
    void shouldFailWithTheReasonWhenThereIsNoRoom(String command) throws Exception {
        // Given
        assumeThat(FULL).exists();

        // When
        var process = lilt(command).redirectOutput(FULL.toFile()).start();

        // Then
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .matches("lilt: the output can't be written: .+\n");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "token alma --ports 9000 --data DATA",
                "weeks --url URL",
                "export --url URL",
                "follow --session some-session --url URL"
            })
    void shouldEndInSilenceWhenTheReaderIsGone(String command) throws Exception {
        // Given
        var process = lilt(command).start();

        // When
        process.getInputStream().close();

        // Then
        assertThat(process.getErrorStream().readAllBytes()).asString().isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    private ProcessBuilder lilt(String command) throws IOException {
        var arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlilt.root=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                LiltMain.class.getName()));
        String url = "http://localhost:" + services.getAddress().getPort();
        for (String word : command.split(" ")) {
            arguments.add(word.replace("URL", url).replace("DATA", directory.toString()));
        }
        var builder = new ProcessBuilder(arguments);
        builder.environment().put("LILT_TOKEN", "mine");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Files.createDirectories(directory);
        return builder;
    }
}
