package dev.lilt.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupBannerTest {
    @Test
    void shouldNameTheServicesAndGiveLinesToPaste() {
        // Given
        var parts = List.of(service("session-service", 9000), service("content-service", 9001));

        // When
        var lines = StartupBanner.lines(parts, " --data '/tmp/x'", "TOKEN-OF-DEMO");

        // Then
        assertThat(lines)
                .contains(
                        "  session-service   http://localhost:9000   (API: http://localhost:9000/q/swagger-ui)",
                        "./lilt follow --data '/tmp/x' --plan back-care-day --block morning",
                        "TOKEN=TOKEN-OF-DEMO",
                        "curl -N -H \"Authorization: Bearer $TOKEN\" $SESSION/cues",
                        "curl -s -H \"Authorization: Bearer $TOKEN\" http://localhost:9001/exercises/pelvic-tilt");
    }

    @Test
    void shouldNameTheWebClientFirst() {
        // Given
        var parts = List.of(service("session-service", 9000), service("content-service", 9001), service("web", 9008));

        // When
        var lines = StartupBanner.lines(parts, "", "TOKEN-OF-DEMO");

        // Then
        assertThat(lines)
                .startsWith("", "  Open http://localhost:9008/", "")
                .contains("  web               http://localhost:9008   (the web client)");
    }

    private static StackComponent service(String name, int port) {
        return new ServiceProcess(name, ChildReaper.start(), Path.of("no.jar"), port, Map.of(), Path.of("no.log"));
    }
}
