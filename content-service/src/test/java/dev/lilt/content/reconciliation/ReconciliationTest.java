package dev.lilt.content.reconciliation;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.ContentTopic;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealParts
class ReconciliationTest {
    @Inject
    Reconciliation reconciliation;

    private ContentTopic topic;

    @BeforeEach
    void open() {
        topic = new ContentTopic();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void shouldPutRightWhatSomebodyElseHasWritten() throws Exception {
        // Given
        Api.publish("test-tombstoned");
        Api.publish("test-overwritten");
        Api.replace(Api.exercise("test-overwritten"), 1).then().statusCode(200);
        awaitVersions("exercise/test-tombstoned", 1);
        awaitVersions("exercise/test-overwritten", 1, 2);
        write("exercise/test-tombstoned", null);
        write("exercise/test-overwritten", "{\"version\":1}");
        write("exercise/test-never-published", "{\"version\":7}");
        write("recipe/soup", "{\"version\":3}");

        // When
        Response answer = asAuthor().post("/content/republications");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("""
                {"items":[{"key":"exercise/test-overwritten","version":2,"difference":"different"},\
                {"key":"exercise/test-tombstoned","version":1,"difference":"missing"},\
                {"key":"exercise/test-never-published","difference":"not-published"}]}""");
        awaitVersions("exercise/test-tombstoned", 1, 0, 1);
        awaitVersions("exercise/test-overwritten", 1, 2, 1, 2);
        awaitVersions("exercise/test-never-published", 7, 0);
        awaitVersions("recipe/soup", 3);
        assertThat(republish()).isEmpty();
        assertThat(asMember().get("/exercises/test-never-published").statusCode())
                .isEqualTo(404);
        Api.publish("test-never-published");
    }

    @Test
    void shouldAnnounceNothingTwiceWhileOthersPublishAndCompare() throws Exception {
        // Given
        Example exercise = Api.exercise("test-compared");
        Api.publish(exercise);

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<?>> comparisons = IntStream.range(0, 12)
                    .<Future<?>>mapToObj(index -> replicas.submit(reconciliation::run))
                    .toList();
            for (int version = 1; version < 20; version++) {
                Api.replace(exercise, version).then().statusCode(200);
            }
            for (Future<?> comparison : comparisons) {
                comparison.get();
            }
        }

        // Then
        awaitVersions("exercise/test-compared", IntStream.rangeClosed(1, 20).toArray());
    }

    @Test
    void shouldAnnounceWhatIsLostOnceThoughSeveralReplicasCompare() throws Exception {
        // Given
        Api.publish("test-lost-once");
        awaitVersions("exercise/test-lost-once", 1);
        write("exercise/test-lost-once", null);

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<?> comparison : IntStream.range(0, 3)
                    .<Future<?>>mapToObj(index -> replicas.submit(reconciliation::run))
                    .toList()) {
                comparison.get();
            }
        }

        // Then
        awaitVersions("exercise/test-lost-once", 1, 0, 1);
        assertThat(republish()).isEmpty();
        awaitVersions("exercise/test-lost-once", 1, 0, 1);
    }

    @Test
    void shouldFillATopicThatWasMadeAgain() throws Exception {
        // Given
        Api.publish("test-made-again");
        awaitVersions("exercise/test-made-again", 1);
        ContentTopic.delete();

        // When
        Response away = asAuthor().post("/content/republications");
        ContentTopic.create();

        // Then
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.<String>path("type")).isEqualTo("urn:lilt:problem:unavailable");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                asAuthor().post("/content/republications").statusCode())
                        .isEqualTo(200));
        topic.close();
        topic = new ContentTopic();
        awaitVersions("exercise/test-made-again", 1);
        awaitVersions("plan/back-care-day", 1);
        awaitVersions("guidance/clearance", 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(republish()).isEmpty());
    }

    @Test
    void shouldDoItForAuthorsOnly() {
        assertThat(asMember().post("/content/republications").statusCode()).isEqualTo(403);
        assertThat(given().post("/content/republications").statusCode()).isEqualTo(401);
    }

    private static List<?> republish() {
        return asAuthor()
                .post("/content/republications")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private void awaitVersions(String key, int... versions) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topic.versions(key))
                        .isEqualTo(IntStream.of(versions).boxed().toList()));
    }

    private static void write(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", ContentTopic.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(ContentTopic.NAME, key, value)).get();
        }
    }
}
