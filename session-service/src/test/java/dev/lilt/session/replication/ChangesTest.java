package dev.lilt.session.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lilt.session.idle.IdleSessionQueries;
import dev.lilt.session.state.Command;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TopicRecords;
import dev.lilt.testing.EventStream;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class ChangesTest {
    private static final Path CONTRACT = Path.of("contracts/lilt.session-changed.v1");

    @Inject
    IdleSessionQueries rows;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldTellOtherReplicasOfACommandAndNothingOfItsReasons() throws IOException {
        // Given
        String id = Service.session("tells-of-changes", Service.MORNING);
        try (TopicRecords changes = new TopicRecords("lilt.session-changes.v1")) {
            // When
            Service.command("tells-of-changes", id, "one", "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}");
            ConsumerRecord<String, byte[]> told = changes.first(id);

            // Then
            String value = new String(told.value(), StandardCharsets.UTF_8);
            assertThat(value).isEqualTo("{\"sessionId\":\"" + id + "\",\"revision\":2}");
            assertThat(schema().validate(value, InputFormat.JSON)).isEmpty();
            assertThat(header(told, "ce_type")).isEqualTo("lilt.session-changed.v1");
            assertThat(header(told, "ce_id")).isEqualTo(id + ".2");
        }
    }

    @Test
    void shouldAllowItsExample() throws IOException {
        // When, Then
        assertThat(schema().validate(
                                Files.readString(CONTRACT.resolve("examples/first-command.json")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate("{\"sessionId\":\"one\",\"revision\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void shouldFindInTheDatabaseWhatAnotherReplicaAcceptedAndKafkaDidNotTell() {
        // Given
        String id = Service.session("hears-of-changes", Service.MORNING);
        Service.command("hears-of-changes", id, "start").then().statusCode(200);
        try (EventStream stream = Service.follow("hears-of-changes", id, "")) {
            await().until(() -> !stream.events().isEmpty());

            // When
            pauseElsewhere(id);

            // Then
            await().until(() -> stream.ids().contains("3.state"));
            assertThat(stream.events().getLast()).contains("\"status\":\"paused\"");
        }
    }

    @Test
    void shouldGoOnBehindRecordsThatAreNone() {
        // Given
        double before = skipped();

        // When
        for (String garbage : new String[] {
            "junk",
            "",
            "null",
            "{}",
            "[]",
            "{\"sessionId\":null,\"revision\":2}",
            "{\"sessionId\":\"x\",\"revision\":1}",
            "{\"sessionId\":\"0198c2f4-0000-7000-8000-000000000000\",\"revision\":4294967296}",
            "[".repeat(4_000),
            "1".repeat(900_000)
        }) {
            Content.publish("lilt.session-changes.v1", "a\u0000b", garbage.getBytes(StandardCharsets.UTF_8));
        }
        Content.publish("lilt.session-changes.v1", "a", null);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(skipped() - before).isEqualTo(11));
    }

    private double skipped() {
        return metrics.get("lilt.topic.records.skipped")
                .tag("topic", "lilt.session-changes.v1")
                .counter()
                .count();
    }

    /** As another replica does it, without a word to this one. */
    private void pauseElsewhere(String id) {
        Instant now = Instant.now();
        rows.unfollowed(
                now.plusSeconds(60),
                now,
                1_000,
                session -> session.id().equals(UUID.fromString(id))
                        ? session.accept(new Command.Pause(), now)
                        : Optional.empty());
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
