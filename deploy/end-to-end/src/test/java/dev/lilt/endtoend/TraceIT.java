package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.endtoend.TraceStore.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The services with traces and JSON logs, both of which are off by default. */
class TraceIT {
    private static TraceStore store;
    private static RunningStack stack;

    @BeforeAll
    static void start() throws IOException {
        store = new TraceStore();
        stack = RunningStack.get(
                1,
                Map.of(
                        "quarkus.otel.sdk.disabled", "false",
                        "quarkus.otel.exporter.otlp.endpoint", store.url(),
                        "quarkus.otel.bsp.schedule.delay", "200ms",
                        "quarkus.log.console.json.enabled", "true"));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void shouldTraceASessionFromItsCreationToTheLedgerWithoutNamingItsMember() throws InterruptedException {
        // Given
        Member alma = Member.fresh(stack);

        // When
        String session = alma.session(60);
        Following following = Following.start(alma, session);
        alma.command(session, "start");
        following.whole();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(path("POST /sessions"))
                        .containsExactly(
                                "session-service POST /sessions",
                                "session-service lilt.session-completions.v1 publish",
                                "tracking-service enter in ledger"));
        assertThat(store.spans())
                .extracting(Kept::name)
                .contains("PUT /sessions/{id}/commands/{commandId}")
                .noneMatch(name -> name.contains(session));
        assertThat(store.spans())
                .allSatisfy(span -> assertThat(span.attributes())
                        .doesNotContain(alma.id(), session, alma.token(), "gestational", "127.0.0.1"));
    }

    @Test
    void shouldWriteEachLineOfTheLogAsJson() throws IOException {
        // When
        List<String> lines = Files.readAllLines(stack.log("session-service")).stream()
                .filter(line -> line.startsWith("{"))
                .toList();

        // Then
        List<String> messages = new ArrayList<>();
        for (String line : lines) {
            JsonNode json = new ObjectMapper().readTree(line);
            assertThat(json.path("level").asText()).isNotEmpty();
            messages.add(json.path("message").asText());
        }
        assertThat(messages).anyMatch(message -> message.startsWith("Content mirror caught up"));
        assertThat(Files.readString(stack.log("session-service"))).doesNotContain("INFO  [");
    }

    /** The names of the spans from the first of this name down to the last, each the parent of the next. */
    private static List<String> path(String name) {
        List<Kept> spans = store.spans();
        Optional<Kept> next =
                spans.stream().filter(span -> span.name().equals(name)).findFirst();
        List<String> path = new ArrayList<>();
        while (next.isPresent()) {
            Kept span = next.get();
            path.add(span.service() + " " + span.name());
            next = spans.stream()
                    .filter(each ->
                            each.trace().equals(span.trace()) && each.parent().equals(span.id()))
                    .filter(each ->
                            !each.name().endsWith("receive") && !each.name().endsWith("process"))
                    .findFirst();
        }
        return path;
    }
}
