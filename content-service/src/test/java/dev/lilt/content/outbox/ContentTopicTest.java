package dev.lilt.content.outbox;

import static dev.lilt.content.testing.Api.asAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.ContentTopic;
import dev.lilt.content.testing.Contracts;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@RealParts
class ContentTopicTest {
    private final ContentTopic topic = new ContentTopic();

    @AfterEach
    void close() {
        topic.close();
    }

    static Stream<Arguments> examples() {
        return Example.types().stream().flatMap(type -> Example.all(type).map(example -> Arguments.of(type, example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldSendShippedContentAsTheExamplesSay(String type, Example example) {
        // When
        ConsumerRecord<String, String> record = await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.of(type + "/" + example.id()), records -> !records.isEmpty())
                .get(0);

        // Then
        assertThat(record.value()).isEqualTo(example.json());
        assertThat(Contracts.schema(type).validate(record.value(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void shouldSendCloudEventsInBinaryMode() {
        // Given
        Api.publish("test-event");

        // When
        ConsumerRecord<String, String> record = await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.of("exercise/test-event"), records -> !records.isEmpty())
                .get(0);

        // Then
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers.remove("ce_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(headers.remove("ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_source", "/content-service",
                        "ce_type", "lilt.exercise.v1",
                        "content-type", "application/json"));
        assertThat(record.value()).isEqualTo(Api.exercise("test-event").json());
        assertThat(Contracts.schema("exercise").validate(record.value(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void shouldSendEveryVersionInItsOrderAndATombstoneAtTheEnd() {
        // Given
        Example exercise = Api.exercise("test-order");
        Api.publish(exercise);

        // When
        for (int version = 1; version < 20; version++) {
            Api.replace(exercise, version).then().statusCode(200);
        }
        asAuthor().delete("/exercises/test-order").then().statusCode(204);
        Api.publish(exercise);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topic.versions("exercise/test-order"))
                        .isEqualTo(
                                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 0, 21)));
    }

    @Test
    void shouldSendNothingThatWasRefused() {
        // Given
        Example exercise = Api.exercise("test-refused");
        Api.publish(exercise);

        // When
        Api.replace(exercise, 7).then().statusCode(412);
        Api.replace(exercise.with("kind", "\"yoga\""), 1).then().statusCode(422);
        Api.replace(exercise, 1).then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(topic.versions("exercise/test-refused")).containsExactly(1, 2));
    }
}
