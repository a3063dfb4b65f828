package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records in, weeks and dead letters out, over real Kafka and PostgreSQL. */
@QuarkusTest
class CompletionFlowTest {
    private static final Path EXAMPLES = Path.of("../session-service/contracts/lilt.session-completed.v1/examples");

    @Inject
    Topics topics;

    @Test
    void shouldCountTheProducersExamples() throws Exception {
        // Given
        byte[] walk = Files.readAllBytes(EXAMPLES.resolve("walk-stopped.json"));
        byte[] morning = Files.readAllBytes(EXAMPLES.resolve("morning-with-a-pause.json"));

        // When
        topics.send("alma".getBytes(UTF_8), walk, Map.of("ce_type", "lilt.session-completed.v1"));
        topics.send("alma".getBytes(UTF_8), morning, Map.of("ce_type", "lilt.session-completed.v1"));

        // Then
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(ok("alma", "/weeks/2026-W47")).isEqualTo("""
                                {"week":"2026-W47","startsOn":"2026-11-16","endsOn":"2026-11-22","zone":"Europe/Vienna",\
                                "targetMinutes":150,"minutes":10,"activeMs":610250,"remainingMinutes":140,"moderateMinutes":4,\
                                "byKind":{"aerobic":{"minutes":4,"activeMs":250250},"strength":{"minutes":2,"activeMs":160500},\
                                "mobility":{"minutes":3,"activeMs":199500},"relaxation":{"minutes":0,"activeMs":0},\
                                "rest":{"minutes":0,"activeMs":0}},\
                                "byDay":[{"date":"2026-11-16","minutes":0,"activeMs":0},{"date":"2026-11-17","minutes":0,"activeMs":0},\
                                {"date":"2026-11-18","minutes":0,"activeMs":0},{"date":"2026-11-19","minutes":0,"activeMs":0},\
                                {"date":"2026-11-20","minutes":0,"activeMs":0},{"date":"2026-11-21","minutes":0,"activeMs":0},\
                                {"date":"2026-11-22","minutes":10,"activeMs":610250}],\
                                "byExercise":[{"exercise":"walk-pelvic-sway","minutes":4,"activeMs":250250},\
                                {"exercise":"cat-cow","minutes":3,"activeMs":199500},{"exercise":"pelvic-tilt","minutes":2,"activeMs":160500}],\
                                "sessions":2}"""));
    }

    @Test
    void shouldCountADuplicateOnce() {
        // Given
        Completion session = fiveMinutes("twice");

        // When
        topics.send(session);
        RecordMetadata again = topics.send(session);
        topics.send(fiveMinutes("twice", 8));

        // Then
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes("twice")).isEqualTo("10 of 2"));
        assertThat(topics.deadLettersOf(again)).isEmpty();
    }

    @Test
    void shouldGiveTheSameWeekForAReplayInReverse() {
        // Given
        List<Completion> sessions =
                List.of(fiveMinutes("replay", 7), fiveMinutes("replay", 8), fiveMinutes("replay", 9));
        sessions.forEach(topics::send);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes("replay")).isEqualTo("15 of 3"));
        String before = ok("replay", "/weeks/2026-W47");

        // When
        for (int i = sessions.size() - 1; i >= 0; i--) {
            topics.send(sessions.get(i));
        }
        topics.send(fiveMinutes("after-replay"));

        // Then
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes("after-replay")).isEqualTo("5 of 1"));
        assertThat(ok("replay", "/weeks/2026-W47")).isEqualTo(before);
    }

    @Test
    void shouldKeepTheFirstOfTwoThatContradictAndDeadLetterTheOther() {
        // Given
        Completion session = fiveMinutes("contradicted");
        topics.send(session);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes("contradicted")).isEqualTo("5 of 1"));

        // When
        RecordMetadata other = topics.send(session.ended("stopped"));

        // Then
        assertThat(headers(deadLetter(other)))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=" + session.sessionId(),
                        "ce_source=/session-service",
                        "ce_type=lilt.session-completed.v1",
                        "content-type=application/json",
                        "dead-letter-cause=contradicts-ledger",
                        "dead-letter-reason=the ledger has this sessionId, and it says something else",
                        "dead-letter-topic=lilt.session-completions.v1",
                        "dead-letter-partition=" + other.partition(),
                        "dead-letter-offset=" + other.offset());
        assertThat(minutes("contradicted")).isEqualTo("5 of 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello       | not-json      | the value is not JSON",
                "{}          | missing-field | memberId is missing",
                "            | not-json      | there is no value"
            })
    void shouldDeadLetterWhatItCantReadAndGoOn(@Nullable String value, String cause, String reason) {
        // Given
        String member = "goes-on-" + cause + (value == null ? "" : value.length());
        byte[] key = member.getBytes(UTF_8);
        byte[] bytes = value == null ? null : value.getBytes(UTF_8);

        // When
        RecordMetadata origin = topics.send(key, bytes, Map.of());
        topics.send(fiveMinutes(member));

        // Then
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes(member)).isEqualTo("5 of 1"));
        ConsumerRecord<byte[], byte[]> letter = deadLetter(origin);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(headers(letter))
                .containsExactly(
                        "dead-letter-cause=" + cause,
                        "dead-letter-reason=" + reason,
                        "dead-letter-topic=lilt.session-completions.v1",
                        "dead-letter-partition=" + origin.partition(),
                        "dead-letter-offset=" + origin.offset());
    }

    /** With our headers it is over the topic's limit; the value stays where it came from. */
    @Test
    void shouldNotBeHeldUpByARecordTooLargeToDeadLetter() {
        // Given
        byte[] key = "large".getBytes(UTF_8);
        byte[] value = new byte[1_048_576 - 150];
        Arrays.fill(value, (byte) 'x');

        // When
        RecordMetadata origin = topics.send(key, value, Map.of());
        topics.send(fiveMinutes("large"));

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(minutes("large")).isEqualTo("5 of 1"));
        ConsumerRecord<byte[], byte[]> letter = deadLetter(origin);
        assertThat(letter.value()).isNull();
        assertThat(Topics.header(letter, "dead-letter-reason"))
                .isEqualTo("the value is not JSON; the value is too large to go with it");
    }

    /** A replayed dead letter that is still bad has the headers of its second death only. */
    @Test
    void shouldNotPileUpHeadersOfEarlierDeaths() {
        // Given
        Map<String, String> earlier = Map.of("dead-letter-reason", "before", "dead-letter-offset", "7");

        // When
        RecordMetadata origin = topics.send("again".getBytes(UTF_8), "x".getBytes(UTF_8), earlier);

        // Then
        assertThat(headers(deadLetter(origin)))
                .containsExactly(
                        "dead-letter-cause=not-json",
                        "dead-letter-reason=the value is not JSON",
                        "dead-letter-topic=lilt.session-completions.v1",
                        "dead-letter-partition=" + origin.partition(),
                        "dead-letter-offset=" + origin.offset());
    }

    private static Completion fiveMinutes(String member) {
        return fiveMinutes(member, 7);
    }

    private static Completion fiveMinutes(String member, int hour) {
        String from = "2026-11-20T%02d:00:00.000Z".formatted(hour);
        String to = "2026-11-20T%02d:05:00.000Z".formatted(hour);
        return Completion.of(member, from, to).tilting(from, to);
    }

    private static String minutes(String member) {
        JsonPath week = JsonPath.from(ok(member, "/weeks/2026-W47"));
        return week.getInt("minutes") + " of " + week.getInt("sessions");
    }

    private ConsumerRecord<byte[], byte[]> deadLetter(RecordMetadata origin) {
        return await().atMost(10, SECONDS)
                .until(() -> topics.deadLettersOf(origin), letters -> letters.size() == 1)
                .get(0);
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> letter) {
        return StreamSupport.stream(letter.headers().spliterator(), false)
                .map(CompletionFlowTest::text)
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
