package dev.lilt.tracking.plan;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.testing.EventStream;
import dev.lilt.tracking.testing.Asking;
import dev.lilt.tracking.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans from content-service in, the forecast of the week out. It is Sunday, 2026-11-22, 12:00 in UTC. */
@QuarkusTest
class PlanForecastApiTest {
    private static final Path CONTRACTS = Path.of("..", "content-service", "contracts");
    private static final String WALK = "exercise/walk-pelvic-sway";
    private static final String PLAN = "plan/back-care-day";

    @Inject
    Topics topics;

    @Inject
    MeterRegistry metrics;

    /** Retires the plans: other tests need weeks as they are before anything is published. */
    @AfterEach
    void retireThePlan() {
        topics.publish(PLAN, null);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(week()).doesNotContain("\"plan\":"));
    }

    @Test
    void shouldSayWhatTheRestOfTheWeekTakesAndWhatThePlanBrings() throws IOException {
        // When
        publishExamples();

        // Then
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(week()).endsWith("""
                        "byExercise":[],"sessions":0,"daysLeft":6,"neededPerDay":25,"suggestedToday":10,"moderateNeededPerDay":25,\
                        "plan":{"plan":"back-care-day",\
                        "adds":{"minutes":{"min":120,"max":180},"moderateMinutes":{"min":30,"max":126}},\
                        "gives":{"minutes":{"min":120,"max":180},"moderateMinutes":{"min":30,"max":126}},\
                        "missing":{"minutes":{"min":0,"max":30},"moderateMinutes":{"min":24,"max":120}},\
                        "morePerDay":{"minutes":{"min":0,"max":5},"moderateMinutes":{"min":4,"max":20}},\
                        "blocks":[\
                        {"block":"morning","minutes":{"min":5,"max":8},"moderateMinutes":{"min":0,"max":0},"kinds":["strength","mobility"]},\
                        {"block":"midday","minutes":{"min":7,"max":12},"moderateMinutes":{"min":5,"max":11},"kinds":["aerobic","relaxation"]},\
                        {"block":"late-afternoon","minutes":{"min":8,"max":12},"moderateMinutes":{"min":0,"max":0},"kinds":["strength","mobility"]},\
                        {"block":"evening","minutes":{"min":5,"max":10},"moderateMinutes":{"min":0,"max":10},"kinds":["aerobic","relaxation"]},\
                        {"block":"flare","minutes":{"min":1,"max":3},"moderateMinutes":{"min":0,"max":0},"kinds":["relaxation"]}]}}"""));
    }

    @Test
    void shouldTellThoseWhoFollow() throws IOException {
        // Given
        try (EventStream stream = Asking.follow("plans", "?weekStart=saturday")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When
            publishExamples();

            // Then
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(stream.events().getLast())
                            .contains("\"plan\":")
                            .isEqualTo("event: week\ndata: " + week() + "\n\n"));
        }
    }

    @Test
    void shouldSayNothingOfAPlanWhoseExercisesItDoesntKnow() throws IOException {
        // Given
        publishExamples();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(week()).contains("\"plan\":"));

        // When
        topics.publish(WALK, null);

        // Then
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(week()).doesNotContain("\"plan\":"));
        assertThat(week())
                .endsWith(
                        "\"sessions\":0,\"daysLeft\":6,\"neededPerDay\":25,\"suggestedToday\":10,\"moderateNeededPerDay\":25}");
    }

    /** Newer versions, and documents of other kinds, are read by what is known; what can't be read changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{}",
                "{\"minutes\":{\"min\":20,\"max\":10},\"blocks\":[]}",
                "{\"minutes\":{\"min\":20,\"max\":30},\"blocks\":[{\"id\":\"none\"}]}",
                "{\"minutes\":{\"min\":20,\"max\":30},\"blocks\":[{\"id\":\"none\",\"minutes\":{\"min\":1,\"max\":2},"
                        + "\"exercises\":[],\"choose\":\"one\"}]}"
            })
    void shouldKeepThePlanThatItCanRead(String unreadable) throws IOException {
        // Given
        publishExamples();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(week()).contains("\"moderateMinutes\":{\"min\":30,\"max\":126}"));

        // When
        topics.publish(PLAN, unreadable.getBytes(UTF_8));
        topics.publish(WALK, walkOfExactlyFiveMinutes());

        // Then: the plan is the one before, with the walk as it is now
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(week())
                                .contains(
                                        "\"adds\":{\"minutes\":{\"min\":120,\"max\":180},\"moderateMinutes\":{\"min\":30,\"max\":60}}"));
    }

    /** Bad keys, bad values and a tombstone of nothing: each is counted, and the plan is as it was. */
    @Test
    void shouldGoOnAfterRecordsThatNobodyMayPublish() throws IOException {
        // Given
        publishExamples();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(week()).contains("\"moderateMinutes\":{\"min\":30,\"max\":126}"));
        double before = skipped();

        // When
        for (String key : List.of("", "plan", "plan/", "plan/a\u0000b", "/back-care-day", "exercise/A", "plan/a/b")) {
            topics.publish(key, null);
        }
        topics.publish("exercise/" + "a".repeat(65), walkOfExactlyFiveMinutes());
        topics.publish(WALK, walkOfAtMost(Integer.MAX_VALUE));
        topics.publish("plan/nobody-knows-it", null);
        topics.publish(WALK, walkOfExactlyFiveMinutes());

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(week())
                                .contains(
                                        "\"adds\":{\"minutes\":{\"min\":120,\"max\":180},\"moderateMinutes\":{\"min\":30,\"max\":60}}"));
        assertThat(skipped()).isEqualTo(before + 9);
    }

    /** Without a restart: what is published on the new topic is heard. */
    @Test
    void shouldReadATopicThatWasDeletedAndMadeAgain() throws Exception {
        // Given
        publishExamples();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(week()).contains("\"moderateMinutes\":{\"min\":30,\"max\":126}"));

        // When
        topics.deleteAndMakeAgain(Topics.CONTENT);
        topics.publish(WALK, walkOfExactlyFiveMinutes());

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(week())
                                .contains(
                                        "\"adds\":{\"minutes\":{\"min\":120,\"max\":180},\"moderateMinutes\":{\"min\":30,\"max\":60}}"));
    }

    private double skipped() {
        return metrics.get("lilt.topic.records.skipped").counter().count();
    }

    private void publishExamples() throws IOException {
        for (String type : List.of("guidance", "exercise", "plan")) {
            try (Stream<Path> files =
                    Files.list(CONTRACTS.resolve("lilt." + type + ".v1").resolve("examples"))) {
                for (Path file : files.toList()) {
                    String id = file.getFileName().toString().replace(".json", "");
                    topics.publish(type + "/" + id, Files.readAllBytes(file));
                }
            }
        }
    }

    private static byte[] walkOfExactlyFiveMinutes() {
        return walkOfAtMost(300);
    }

    private static byte[] walkOfAtMost(int seconds) {
        return "{\"kind\":\"aerobic\",\"intensity\":\"moderate\",\"work\":{\"sustained\":{\"seconds\":{\"min\":300,\"max\":%d}}}}"
                .formatted(seconds)
                .getBytes(UTF_8);
    }

    /** Its second day. */
    private static String week() {
        return ok("plans", "/weeks/current?weekStart=saturday");
    }
}
