package dev.lilt.session.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TopicRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the record that Kafka has once a session is over. */
@SessionServiceTest
class CompletionRelayTest {
    private static final Map<String, ?> NOTHING_WAITS =
            Map.of("unsent", 0, "stuck", false, "setAside", 0, "oldestWaitsSeconds", 0);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSendASessionThatWasPausedAndRanToItsEnd() throws Exception {
        // Given
        String member = "finisher";
        Response created = Service.make(member, Service.FAST_CATS);
        String id = created.path("id");
        Instant start = at(Service.command(member, id, "start"));
        awaitPosition(member, id, 50_000);
        Response paused = Service.command(member, id, "pause");

        // When
        Instant resumed = at(Service.command(member, id, "resume"));

        // Then
        Duration first = Duration.ofMillis(paused.<Integer>path("positionMs"));
        Duration ran = Duration.between(start, at(paused));
        assertThat(first).isEqualTo(ran.multipliedBy(60));
        Duration rest = Duration.ofMillis(111_000).minus(first);
        Duration prepare = prepareOf("cat-cow", member, id);
        Instant secondFrom = resumed.plus(first).minus(ran);
        ConsumerRecord<String, byte[]> sent = sent(member);
        assertThat(json(sent)).isEqualTo(JSON.readTree("""
                        {"sessionId":"%s","memberId":"finisher","zone":"Europe/Vienna","startedAt":"%s","endedAt":"%s",
                         "status":"completed","activeIntervals":[%s,%s],"repsDone":[{"exercise":"cat-cow","reps":8}]}""".formatted(
                        id,
                        wire(start),
                        wire(secondFrom.plus(rest)),
                        interval(start.plus(prepare), first.minus(prepare), "cat-cow", "mobility"),
                        interval(secondFrom, rest, "cat-cow", "mobility"))));
    }

    @Test
    void shouldSendASessionThatWasStoppedWhilePaused() throws Exception {
        // Given
        String member = "stopper";
        String body = Service.MORNING.replaceFirst("\\{", "{\"pace\":60,");
        String id = Service.session(member, body);
        int boundary = beginOf("cat-cow", member, id);
        Instant start = at(Service.command(member, id, "start"));
        awaitPosition(member, id, boundary + 40_000);
        Response paused = Service.command(member, id, "pause");

        // When
        Response stopped = Service.command(member, id, "stop");

        // Then
        int reached = paused.path("positionMs");
        Duration idle = Duration.between(at(paused), at(stopped));
        Duration prepare = prepareOf("pelvic-tilt", member, id);
        Duration again = prepareOf("cat-cow", member, id);
        Instant changed = start.plusMillis(boundary).plus(again);
        Instant end = start.plusMillis(reached).plus(idle);
        ConsumerRecord<String, byte[]> sent = sent(member);
        assertThat(json(sent)).isEqualTo(JSON.readTree("""
                        {"sessionId":"%s","memberId":"stopper","zone":"Europe/Vienna","startedAt":"%s","endedAt":"%s",
                         "status":"stopped","activeIntervals":[%s,%s],
                         "repsDone":[{"exercise":"pelvic-tilt","reps":10},{"exercise":"cat-cow","reps":%d}]}""".formatted(
                id,
                wire(start),
                wire(end),
                interval(start.plus(prepare), Duration.ofMillis(boundary).minus(prepare), "pelvic-tilt", "strength"),
                interval(changed, Duration.ofMillis(reached - boundary).minus(again), "cat-cow", "mobility"),
                repsBefore(reached, "cat-cow", member, id))));
    }

    @Test
    void shouldSendACloudEventInBinaryMode() {
        // Given
        String member = "announced";
        String id = Service.session(member, Service.QUICK);

        // When
        Service.command(member, id, "start").then().statusCode(200);

        // Then
        ConsumerRecord<String, byte[]> sent = sent(member);
        Map<String, String> headers = new TreeMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        Instant time = Instant.parse(headers.remove("ce_time"));
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "lilt.session-completed.v1",
                        "ce_source", "/session-service",
                        "content-type", "application/json"));
        assertThat(time).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(sent.key()).isEqualTo(member);
    }

    @Test
    void shouldSendNothingOfASessionThatWasNeverStarted() {
        // Given
        String member = "hesitant";
        String never = Service.session(member, Service.QUICK);
        String later = Service.session(member, Service.QUICK);
        Service.command(member, never, "stop").then().statusCode(200);

        // When
        Service.command(member, later, "start").then().statusCode(200);

        // Then
        try (TopicRecords completions = new TopicRecords("lilt.session-completions.v1")) {
            completions.first(member);
            assertThat(completions.of(member))
                    .extracting(sent -> json(sent).get("sessionId").textValue())
                    .containsExactly(later);
        }
    }

    @Test
    void shouldBeWellOnceEverythingIsSent() {
        // Given
        String id = Service.session("well", Service.QUICK);

        // When
        Service.command("well", id, "start").then().statusCode(200);

        // Then
        sent("well");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(health())
                        .isEqualTo(well(
                                check("completion outbox", NOTHING_WAITS),
                                check("erasure outbox", NOTHING_WAITS),
                                check("session rows", Map.of("unreadable", 0)))));
    }

    private static Map<String, Object> health() {
        JsonPath health = Service.as("well").get("/q/health/well").jsonPath();
        return Map.of("status", health.get("status"), "checks", Set.copyOf(health.getList("checks")));
    }

    private static Map<String, Object> check(String name, Map<String, ?> data) {
        return Map.of("name", name, "status", "UP", "data", data);
    }

    /** The checks come in no order. */
    private static Map<String, Object> well(Map<?, ?>... checks) {
        return Map.of("status", "UP", "checks", Set.of(checks));
    }

    /** The bytes themselves, held to the schema. */
    private static ConsumerRecord<String, byte[]> sent(String member) {
        try (TopicRecords completions = new TopicRecords("lilt.session-completions.v1")) {
            ConsumerRecord<String, byte[]> sent = completions.first(member);
            String bytes = new String(sent.value(), StandardCharsets.UTF_8);
            assertThat(CompletionSchemaTest.SCHEMA.validate(bytes, InputFormat.JSON))
                    .isEmpty();
            return sent;
        }
    }

    private static void awaitPosition(String member, String id, int positionMs) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Service.as(member).get("/sessions/{id}", id).<Integer>path("positionMs") > positionMs);
    }

    private static List<Map<String, Object>> cues(String exercise, String kind, String member, String id) {
        List<Map<String, Object>> cues =
                Service.as(member).get("/sessions/{id}/timeline", id).path("cues");
        return new ArrayList<>(cues.stream()
                .filter(cue ->
                        cue.get("exercise").equals(exercise) && cue.get("kind").equals(kind))
                .toList());
    }

    private static int beginOf(String exercise, String member, String id) {
        return (int) cues(exercise, "prepare", member, id).getFirst().get("atMs");
    }

    private static Duration prepareOf(String exercise, String member, String id) {
        return Duration.ofMillis(
                (int) cues(exercise, "prepare", member, id).getFirst().get("durationMs"));
    }

    private static long repsBefore(int position, String exercise, String member, String id) {
        return cues(exercise, "rep", member, id).stream()
                .filter(rep -> (int) rep.get("atMs") + (int) rep.get("durationMs") <= position)
                .count();
    }

    private static String interval(Instant from, Duration length, String exercise, String kind) {
        return """
                {"from":"%s","to":"%s","exercise":"%s","version":1,"kind":"%s","intensity":"light"}""".formatted(wire(from), wire(from.plus(length)), exercise, kind);
    }

    private static Instant at(Response answer) {
        return Instant.parse(answer.path("at"));
    }

    private static String wire(Instant instant) {
        return WIRE.format(instant);
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> sent) {
        try {
            return JSON.readTree(sent.value());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
