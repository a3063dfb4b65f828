package dev.lilt.content.outbox;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.ContentTopic;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import dev.lilt.support.kafka.CloudEventPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.Test;

/** The outbox when Kafka takes nothing for a while, since there is no topic, and when it will never take a record. */
@RealParts
class OutboxOutageTest {
    @Inject
    OutboxRepository rows;

    @Channel("content")
    MutinyEmitter<byte[]> topic;

    @Inject
    CloudEventPublisher publisher;

    @Inject
    OutboxConfig config;

    @Inject
    InstantSource clock;

    @Test
    void shouldKeepServingAndLoseNothingWhileKafkaRefuses() throws Exception {
        // Given
        Example exercise = Api.exercise("test-outage");
        String waiting;
        ContentTopic.delete();
        try {
            // When
            Api.publish(exercise);
            Api.replace(exercise, 1).then().statusCode(200);

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(
                                    Double.parseDouble(metric("lilt_outbox_waiting{outbox=\"content\"}")))
                            // Both versions, and what the comparison with the lost topic found missing, if it came by.
                            .isGreaterThanOrEqualTo(2));
            waiting = metric("lilt_outbox_age_seconds{outbox=\"content\"}");
            assertThat(asMember().get("/exercises/test-outage").header("ETag")).isEqualTo("\"2\"");
        } finally {
            ContentTopic.create();
        }
        assertThat(Double.parseDouble(waiting)).isGreaterThan(1);
        try (ContentTopic topic = new ContentTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(topic.versions("exercise/test-outage")).containsExactly(1, 2));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
        assertThat(metric("lilt_outbox_age_seconds{outbox=\"content\"}")).isEqualTo("0.0");
        // For the tests that come after.
        asAuthor().post("/content/republications").then().statusCode(200);
    }

    /** A record that is too large for the topic: the limit lets the small one pass and not the large one. */
    @Test
    void shouldSetAsideWhatKafkaWillNeverTakeAndSendTheNext() throws Exception {
        // Given
        Example large = Api.exercise("test-too-large");
        Example small = Api.exercise("test-small").with("work", """
                {"sustained":{"seconds":{"min":60,"max":60,"default":60},"checks":[]}}""");
        configureTopic("max.message.bytes", "1900");
        try {
            // When
            Api.publish(large);
            Api.publish(small);

            // Then
            try (ContentTopic topic = new ContentTopic()) {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(topic.versions("exercise/test-small"))
                                .containsExactly(1));
                assertThat(topic.versions("exercise/test-too-large")).isEmpty();
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
            assertThat(metric("lilt_outbox_set_aside{outbox=\"content\"}")).isEqualTo("1.0");
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            configureTopic("max.message.bytes", "1048588");
        }
        // The next version takes its place, and the older one is never sent behind it.
        Api.replace(large, 1).then().statusCode(200);
        try (ContentTopic topic = new ContentTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.versions("exercise/test-too-large"))
                            .containsExactly(2));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
        assertThat(metric("lilt_outbox_set_aside{outbox=\"content\"}")).isEqualTo("0.0");
    }

    @Test
    void shouldSendEachVersionOnceWithSeveralReplicas() throws Exception {
        // Given
        List<ContentRelay> others = Stream.generate(
                        () -> new ContentRelay(rows, topic, publisher, config, clock, new SimpleMeterRegistry()))
                .limit(2)
                .toList();
        others.forEach(relay -> relay.start(null));
        Example exercise = Api.exercise("test-replicas");

        // When
        Api.publish(exercise);
        for (int version = 1; version < 30; version++) {
            Api.replace(exercise, version).then().statusCode(200);
            others.forEach(relay -> relay.wake(null));
        }

        // Then
        try (ContentTopic topic = new ContentTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.versions("exercise/test-replicas"))
                            .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList()));
        } finally {
            for (ContentRelay relay : others) {
                relay.stop(null);
            }
        }
    }

    private static String metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void configureTopic(String key, String value) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ContentTopic.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, ContentTopic.NAME),
                            List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
