package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.endtoend.TraceStore.Kept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceIT {
    @Test
    void shouldTraceASessionFromItsCreationToTheLedgerWithoutNamingItsMember() throws Exception {
        try (TraceStore store = new TraceStore()) {
            // Given
            RunningStack stack = RunningStack.get(
                    1,
                    Map.of(
                            "quarkus.otel.sdk.disabled", "false",
                            "quarkus.otel.exporter.otlp.endpoint", store.url(),
                            "quarkus.otel.bsp.schedule.delay", "200ms"));
            Member alma = Member.fresh(stack);

            // When
            String session = alma.session(60);
            Following following = Following.start(alma, session);
            alma.command(session, "start");
            following.whole();

            // Then
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(path(store, "session-service", "POST /sessions"))
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
    }

    /** The names of the spans from the first of this name down to the last, each the parent of the next. */
    private static List<String> path(TraceStore store, String service, String name) {
        List<Kept> spans = store.spans();
        Optional<Kept> next = spans.stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .findFirst();
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
