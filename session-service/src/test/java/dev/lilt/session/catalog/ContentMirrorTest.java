package dev.lilt.session.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mirror as it follows the topic; every record has the same key, so that they come in order. */
@SessionServiceTest
class ContentMirrorTest {
    private static final String TOPIC = "lilt.content.v1";
    private static final String KEY = "exercise/test-mirrored";

    private final String member = Service.someone();

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldGoOnBehindRecordsThatCannotBeUsed() {
        // Given
        publish(version(1));
        awaitAnswer(1, 201);

        // When
        publish("not JSON");
        publish("{\"id\":\"test-mirrored\",\"version\":9}");
        publish("{}");
        publish("");
        Content.publish("recipe/soup", "{}".getBytes(StandardCharsets.UTF_8));
        Content.publish("", "{}".getBytes(StandardCharsets.UTF_8));
        publish(version(2));

        // Then
        awaitAnswer(2, 201);
        assertThat(make(9).statusCode()).isEqualTo(422);
        assertThat(Service.make(member, Service.MORNING).statusCode()).isEqualTo(201);
    }

    @Test
    void shouldSkipAndCountWhatIsOutsideTheBoundsAndGoOn() {
        // Given
        publish(version(11));
        awaitAnswer(11, 201);
        double before = skipped();

        // When: what once hung a replica in full collections
        ObjectNode endless = (ObjectNode) Content.exercise("cat-cow").deepCopy();
        endless.put("id", "test-mirrored").put("version", 12);
        endless.withObject("/work/repetitions/reps")
                .put("max", Integer.MAX_VALUE)
                .put("default", Integer.MAX_VALUE);
        publish(endless.toString());
        Content.publish("exercise/\u0000b", null);
        Content.publish("\uD83D\uDE00", "{}".getBytes(StandardCharsets.UTF_8));
        publish("[".repeat(100_000));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(skipped() - before).isEqualTo(4));
        awaitAnswer(11, 201);
        assertThat(make(12).statusCode()).isEqualTo(422);
    }

    private double skipped() {
        return metrics.get("lilt.topic.records.skipped")
                .tag("topic", "lilt.content.v1")
                .counter()
                .count();
    }

    @Test
    void shouldForgetWhatIsRetiredAndTakeItUpAgain() {
        // Given
        publish(version(3));
        awaitAnswer(3, 201);

        // When
        Content.publish(KEY, null);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(make(3).<String>path("errors[0].detail"))
                        .isEqualTo("no such exercise is published; see GET /exercises"));
        publish(version(4));
        awaitAnswer(4, 201);
    }

    /** A session that was made keeps the version that it was made of. */
    @Test
    void shouldLeaveSessionsAsTheyWereMade() {
        // Given
        publish(version(5));
        awaitAnswer(5, 201);
        String id = make(5).path("id");
        String timeline = Service.as(member).get("/sessions/{id}/timeline", id).asString();

        // When
        Content.publish(KEY, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> make(5).statusCode() == 422);

        // Then
        assertThat(Service.as(member).get("/sessions/{id}/timeline", id).asString())
                .isEqualTo(timeline);
        assertThat(Service.command(member, id, "start").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotBeReadyWithoutAnyPlan() {
        // Given
        try {
            // When
            Content.publish("plan/back-care-day", null);

            // Then
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                Response ready = given().get("/q/health/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.<Integer>path("checks.find { it.name == 'content mirror' }.data.plans"))
                        .isZero();
            });
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            Content.publishExamples();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void shouldKeepWhatItHasUntilATopicThatWasMadeAgainIsFilled() throws Exception {
        // Given
        publish(version(6));
        awaitAnswer(6, 201);

        // When
        TestTopics.make(TOPIC, Map.of("cleanup.policy", "compact"));
        publish(version(7));

        // Then
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                Service.make(Service.someone(), Service.MORNING).statusCode())
                        .isEqualTo(201));
        Content.publishExamples();
        awaitAnswer(7, 201);
        assertThat(make(6).statusCode()).isEqualTo(422);
        assertThat(Service.make(Service.someone(), Service.MORNING).statusCode())
                .isEqualTo(201);
    }

    private static String version(int number) {
        ObjectNode exercise = Content.exercise("cat-cow").deepCopy();
        return exercise.put("id", "test-mirrored")
                .put("version", number)
                .put("unheardOf", true)
                .toString();
    }

    private static void publish(String value) {
        Content.publish(KEY, value.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitAnswer(int version, int status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(make(version).statusCode()).isEqualTo(status));
    }

    private Response make(int version) {
        return Service.make(
                member,
                "{\"exercises\":[{\"id\":\"test-mirrored\",\"version\":" + version + "}]," + Service.PROFILE + "}");
    }
}
