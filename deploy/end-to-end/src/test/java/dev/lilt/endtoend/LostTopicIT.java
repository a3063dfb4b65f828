package dev.lilt.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.identity.TokenSigner;
import dev.lilt.local.process.StackComponent;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** {@code lilt.content.v1} is deleted and created again, or spoiled, and heals without a restart. */
class LostTopicIT {
    private static final String TOPIC = "lilt.content.v1";
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);

    private final RunningStack stack = RunningStack.get();

    @Test
    void shouldFillATopicThatWasDeletedAndCreatedAgain() throws Exception {
        // Given
        Member.fresh().session(10);

        // When
        deleteAndCreate();
        await().atMost(HEALED_WITHIN).until(() -> republish().statusCode() == 200);

        // Then
        await().atMost(HEALED_WITHIN)
                .until(() -> republish().<List<?>>path("items").isEmpty());
        String id = "after-the-loss-" + System.nanoTime();
        publish(id);
        await().atMost(HEALED_WITHIN).until(() -> sessionOf(id).statusCode() == 201);
        StackComponent service = stack.part("session-service");
        service.kill();
        service.start();
        Member.fresh().session(10);
    }

    @Test
    void shouldSayThatItIsNotReadyWithoutAPlanAndTakeItUpAgain() throws Exception {
        // Given
        write("plan/back-care-day", null);
        await().atMost(HEALED_WITHIN).until(() -> ready() == 503);

        // When
        Response answer = republish();

        // Then
        assertThat(answer.<List<String>>path("items.key")).containsExactly("plan/back-care-day");
        await().atMost(HEALED_WITHIN).until(() -> ready() == 200);
        Member.fresh().session(10);
    }

    private int ready() {
        return given().baseUri(stack.url("session-service"))
                .get("/q/health/ready")
                .statusCode();
    }

    private Response republish() {
        return author().post("/content/republications");
    }

    private void publish(String id) {
        Map<String, Object> exercise =
                author().get("/exercises/cat-cow").jsonPath().getMap("");
        exercise.put("id", id);
        author().body(exercise).put("/exercises/{id}", id).then().statusCode(201);
    }

    private static Response sessionOf(String exercise) {
        return Member.fresh()
                .at("session-service")
                .body("""
                        {"exercises":[{"id":"%s"}],"zone":"UTC","profile":{"gestationalWeek":24,"clearance":{}}}""".formatted(exercise))
                .post("/sessions");
    }

    private RequestSpecification author() {
        return given().baseUri(stack.url("content-service"))
                .header("Authorization", "Bearer " + stack.token("nora", TokenSigner.AUTHOR))
                .contentType(ContentType.JSON);
    }

    private void deleteAndCreate() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.url("kafka")))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(TOPIC));
            await().ignoreExceptions().until(() -> {
                admin.createTopics(
                                List.of(new NewTopic(TOPIC, 3, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private void write(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.url("kafka")), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        }
    }
}
