package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Topics.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Completions that can be read and can't have happened, through real Kafka: each is set aside with its reason, and
 * counted.
 */
@QuarkusTest
class ImpossibleCompletionTest {
    private static final String START = "2026-11-20T07:00:00.000Z";
    private static final String MIDDLE = "2026-11-20T07:05:00.000Z";
    private static final String END = "2026-11-20T07:10:00.000Z";

    @Inject
    Topics topics;

    @Inject
    MeterRegistry registry;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldSetAsideWithItsReason(String name, String key, Completion completion, String cause, String reason) {
        // Given
        double before = counted(cause);

        // When
        RecordMetadata origin = topics.send(key.getBytes(UTF_8), completion.bytes(), Map.of());

        // Then
        ConsumerRecord<byte[], byte[]> letter = await().atMost(10, SECONDS)
                .until(() -> topics.deadLettersOf(origin), letters -> letters.size() == 1)
                .get(0);
        assertThat(letter.value()).isEqualTo(completion.bytes());
        assertThat(header(letter, "dead-letter-cause")).isEqualTo(cause);
        assertThat(header(letter, "dead-letter-reason")).isEqualTo(reason);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(counted(cause)).isEqualTo(before + 1));
    }

    static Stream<Arguments> shouldSetAsideWithItsReason() {
        return Stream.of(
                Arguments.of(
                        "an interval ends before it begins",
                        "impossible",
                        session("impossible").tilting(MIDDLE, START),
                        "reversed",
                        "activeIntervals[0] ends before it begins"),
                Arguments.of(
                        "it overlaps itself",
                        "impossible",
                        session("impossible").tilting(START, MIDDLE).walking("2026-11-20T07:04:59.999Z", END),
                        "overlapping",
                        "activeIntervals[1] begins before the one before it has ended"),
                Arguments.of(
                        "it lies in 1970",
                        "impossible",
                        Completion.of("impossible", "1970-01-01T00:00:00.000Z", "1970-01-01T00:05:00.000Z"),
                        "too-old",
                        "startedAt is before 2000-01-01T00:00:00Z"),
                Arguments.of(
                        "it lies in next year",
                        "impossible",
                        Completion.of("impossible", "2027-11-20T07:00:00.000Z", "2027-11-20T07:05:00.000Z"),
                        "in-the-future",
                        "endedAt is more than PT24H ahead"),
                Arguments.of(
                        "it belongs to nobody",
                        "",
                        session(""),
                        "bad-value",
                        "memberId holds something else than what belongs there"),
                Arguments.of(
                        "its key is somebody else",
                        "impossible",
                        session("another"),
                        "key-mismatch",
                        "the key is not memberId"));
    }

    private static Completion session(String member) {
        return Completion.of(member, START, END);
    }

    private double counted(String cause) {
        return registry.get("lilt.dead.letters").tag("reason", cause).counter().count();
    }
}
