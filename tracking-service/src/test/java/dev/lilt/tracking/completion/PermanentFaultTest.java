package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Asking.ok;
import static dev.lilt.tracking.testing.Topics.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.consumer.RetryUntilAvailable;
import dev.lilt.tracking.ledger.Ledger;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.TestClock;
import dev.lilt.tracking.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fault that no further attempt would change stops nothing: not the records behind it, and not those in its batch.
 */
@QuarkusTest
class PermanentFaultTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.COMPLETIONS, 0);

    @Inject
    Topics topics;

    @Inject
    CompletionConsumer consumer;

    @Inject
    CompletionConfig config;

    @Inject
    Ledger ledger;

    @Inject
    DeadLetters deadLetters;

    @Inject
    @Identifier("completions")
    RetryUntilAvailable retry;

    @Inject
    CompletionMetrics completionMetrics;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    LedgerTrace trace;

    @Test
    void shouldSetAsideAKeyThatTheDatabaseCannotTake() {
        // Given
        byte[] key = {0x61, 0x00, 0x62};

        // When
        RecordMetadata origin = topics.send(key, "junk".getBytes(UTF_8), Map.of());

        // Then
        ConsumerRecord<byte[], byte[]> letter = letter(origin);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo("junk".getBytes(UTF_8));
        assertThat(header(letter, "dead-letter-cause")).isEqualTo("not-json");
    }

    /** The connector's own look at CloudEvents ended each consumer at such a record, for good. */
    @Test
    void shouldGoOnAfterHeadersWithoutValue() {
        // Given
        Completion counted = Completion.of("no-values", "2026-11-20T07:00:00.000Z", "2026-11-20T07:01:00.000Z")
                .walking("2026-11-20T07:00:00.000Z", "2026-11-20T07:01:00.000Z");

        // When
        List.of(Topics.COMPLETIONS, Topics.ERASURES, Topics.CONTENT).forEach(topics::sendHeadersWithoutValue);

        // Then
        topics.send(counted);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(minutes("no-values")).isEqualTo(1));
        topics.erase("no-values", "2026-11-20T12:00:00.000Z");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(minutes("no-values")).isZero());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -210_866_803_200_001L, -1, 32_503_680_000_000L, Long.MAX_VALUE})
    void shouldSetAsideARecordOfNoTimeAndCountTheNext(long timestamp) {
        // Given
        String member = "timeless" + timestamp;
        ConsumerRecord<byte[], byte[]> timeless = MorningRecords.at(timestamp, member.getBytes(UTF_8), null);
        ConsumerRecord<byte[], byte[]> next = good(member, 7);

        // When
        consumer.consume(batch(timeless, next));

        // Then
        assertThat(letter(origin(timeless)).key()).isEqualTo(member.getBytes(UTF_8));
        assertThat(minutes(member)).isEqualTo(1);
    }

    /** Nobody knows whether it was before the erasure, so it is taken for that. */
    @Test
    void shouldKeepNothingOfAnErasedMemberWhoseRecordIsOfNoTime() {
        // Given
        topics.erase("erased-timeless", "2026-11-20T12:00:00.000Z");
        await().atMost(20, SECONDS).untilAsserted(() -> {
            ConsumerRecord<byte[], byte[]> before = good("erased-timeless", 7);
            consumer.consume(batch(before));
            assertThat(minutes("erased-timeless")).isZero();
        });
        ConsumerRecord<byte[], byte[]> timeless =
                MorningRecords.at(Long.MAX_VALUE, "erased-timeless".getBytes(UTF_8), "junk".getBytes(UTF_8));
        ConsumerRecord<byte[], byte[]> others =
                MorningRecords.at(Long.MAX_VALUE, "kept-timeless".getBytes(UTF_8), "junk".getBytes(UTF_8));

        // When
        consumer.consume(batch(timeless, others));

        // Then
        letter(origin(others));
        assertThat(topics.deadLettersOf(origin(timeless))).isEmpty();
    }

    @Test
    void shouldSetAsideTheOneThatTheLedgerRefusesAndCountTheOthers() throws SQLException {
        // Given
        List<ConsumerRecord<byte[], byte[]>> batch = IntStream.range(0, 9)
                .mapToObj(i -> good(i == 5 ? "refused-by-ledger" : "beside-it", i))
                .toList();
        double before = refusedByLedger();

        // When
        execute("ALTER TABLE completed_session ADD CONSTRAINT none_of_this CHECK (member_id <> 'refused-by-ledger')");
        try {
            consumer.consume(new ConsumerRecords<>(Map.of(PARTITION, batch), Map.of()));
        } finally {
            execute("ALTER TABLE completed_session DROP CONSTRAINT none_of_this");
        }

        // Then
        assertThat(minutes("beside-it")).isEqualTo(8);
        ConsumerRecord<byte[], byte[]> letter = letter(origin(batch.get(5)));
        assertThat(header(letter, "dead-letter-cause")).isEqualTo("refused-by-ledger");
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("the ledger can't take it, for the reason 23514");
        assertThat(letter.value()).isEqualTo(batch.get(5).value());
        assertThat(refusedByLedger()).isEqualTo(before + 1);
    }

    /** A fault of ours that nobody has thought of. */
    @Test
    void shouldSetAsideWhatItFailsToReadAndCountTheOthers() {
        // Given
        CompletionReader faulty = new CompletionReader(new TestClock(), config) {
            @Override
            CompletedSession read(ConsumerRecord<byte[], byte[]> record) {
                CompletedSession session = super.read(record);
                if (session.memberId().equals("unforeseen")) {
                    throw new ArithmeticException("long overflow");
                }
                return session;
            }
        };
        ConsumerRecord<byte[], byte[]> unforeseen = good("unforeseen", 7);
        CompletionConsumer careful =
                new CompletionConsumer(faulty, ledger, deadLetters, retry, completionMetrics, trace);

        // When
        careful.consume(batch(unforeseen, good("foreseen", 7)));

        // Then
        assertThat(minutes("foreseen")).isEqualTo(1);
        assertThat(minutes("unforeseen")).isZero();
        assertThat(header(letter(origin(unforeseen)), "dead-letter-reason")).isEqualTo("reading it failed");
    }

    /** Neither fits without the value: what is left says where the record is. */
    @Test
    void shouldNotBeHeldUpByHeadersTooLargeToDeadLetter() {
        // Given
        byte[] key = "large-headers".getBytes(UTF_8);
        Map<String, String> headers = Map.of("x", "y".repeat(1_048_576 - 150));

        // When
        RecordMetadata origin = topics.send(key, "x".getBytes(UTF_8), headers);

        // Then
        ConsumerRecord<byte[], byte[]> letter = letter(origin);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dead-letter-reason"))
                .isEqualTo("the value is not JSON; key, value and headers stay where it came from");
        assertThat(letter.headers().lastHeader("x")).isNull();
    }

    private double refusedByLedger() {
        return metrics.get("lilt.dead.letters")
                .tag("reason", "refused-by-ledger")
                .counter()
                .count();
    }

    private ConsumerRecord<byte[], byte[]> letter(RecordMetadata origin) {
        return await().atMost(20, SECONDS)
                .until(() -> topics.deadLettersOf(origin), letters -> letters.size() == 1)
                .get(0);
    }

    /** One minute of walking. */
    private static ConsumerRecord<byte[], byte[]> good(String member, int hour) {
        String from = "2026-11-20T%02d:00:00.000Z".formatted(hour);
        String to = "2026-11-20T%02d:01:00.000Z".formatted(hour);
        Completion completion = Completion.of(member, from, to).walking(from, to);
        return MorningRecords.at(1_795_000_000_000L, member.getBytes(UTF_8), completion.bytes());
    }

    @SafeVarargs
    private static ConsumerRecords<byte[], byte[]> batch(ConsumerRecord<byte[], byte[]>... records) {
        return new ConsumerRecords<>(Map.of(PARTITION, List.of(records)), Map.of());
    }

    private static RecordMetadata origin(ConsumerRecord<?, ?> record) {
        return new RecordMetadata(PARTITION, record.offset(), 0, record.timestamp(), 0, 0);
    }

    private static int minutes(String member) {
        return JsonPath.from(ok(member, "/weeks/2026-W47")).getInt("minutes");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
