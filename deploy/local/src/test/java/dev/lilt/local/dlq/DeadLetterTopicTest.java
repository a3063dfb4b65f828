package dev.lilt.local.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters in a real Kafka, written as tracking-service writes them. */
class DeadLetterTopicTest {
    @TempDir
    private static Path directory;

    private static KafkaBroker broker;
    private static KafkaProducer<byte[], byte[]> producer;

    private final DeadLetterTopic topic = new DeadLetterTopic(broker.bootstrapServers());
    private int sourceBefore;

    @BeforeAll
    static void startBroker() {
        broker = new KafkaBroker(
                ChildReaper.start(),
                directory.resolve("kafka"),
                LoopbackPort.anyFree(),
                directory.resolve("kafka.log"));
        broker.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void killBroker() {
        producer.close();
        broker.kill();
    }

    @BeforeEach
    void replayWhatOthersLeft() {
        topic.replay(letter -> true);
        sourceBefore = source().size();
    }

    @Test
    void shouldTellWhereWhenAndWhyAndNothingOfTheMember() throws Exception {
        // Given
        RecordMetadata letter = letter("alma", "secret", "unknown-zone", 3, 41);

        // When
        List<DeadLetterSummary> waiting = topic.waiting();

        // Then
        assertThat(waiting)
                .extracting(
                        DeadLetterSummary::place,
                        DeadLetterSummary::origin,
                        DeadLetterSummary::reason,
                        DeadLetterSummary::detail)
                .containsExactly(tuple(
                        new RecordPosition(0, letter.offset()),
                        new RecordPosition(3, 41),
                        "unknown-zone",
                        "zone is unknown"));
        assertThat(waiting.toString()).doesNotContain("alma", "secret");
    }

    @Test
    void shouldReplayKeyValueAndHeadersAsTheyWereAndOnlyOnce() throws Exception {
        // Given
        letter("alma", "own", "unknown-zone", 3, 42);

        // When
        List<DeadLetterSummary> sent = topic.replay(letter -> true);

        // Then
        assertThat(sent).extracting(DeadLetterSummary::origin).containsExactly(new RecordPosition(3, 42));
        ConsumerRecord<byte[], byte[]> replayed = sourceWith(1).getLast();
        assertThat(replayed.key()).isEqualTo("alma".getBytes(UTF_8));
        assertThat(replayed.value()).isEqualTo("own".getBytes(UTF_8));
        assertThat(StreamSupport.stream(replayed.headers().spliterator(), false)
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly("ce_type=lilt.session-completed.v1");
        assertThat(topic.waiting()).isEmpty();
        assertThat(topic.replay(letter -> true)).isEmpty();
        assertThat(sourceWith(1)).hasSize(sourceBefore + 1);
    }

    /** tracking-service was killed after it had written the letter, and before Kafka knew. */
    @Test
    void shouldTakeALetterThatIsThereTwiceForOne() throws Exception {
        // Given
        letter("alma", "own", "not-json", 3, 43);
        letter("alma", "own", "not-json", 3, 43);

        // When
        List<DeadLetterSummary> sent = topic.replay(letter -> true);

        // Then
        assertThat(sent).hasSize(1);
        assertThat(sourceWith(1)).hasSize(sourceBefore + 1);
    }

    @Test
    void shouldLeaveWhatWasNotChosen() throws Exception {
        // Given
        letter("alma", "1", "unknown-zone", 0, 51);
        RecordMetadata chosen = letter("bea", "2", "too-old", 1, 51);
        letter("cleo", "3", "too-old", 2, 51);

        // When
        topic.replay(each -> each.place().offset() == chosen.offset());

        // Then
        assertThat(sourceWith(1).getLast().value()).isEqualTo("2".getBytes(UTF_8));
        assertThat(topic.waiting())
                .extracting(DeadLetterSummary::origin)
                .containsExactly(new RecordPosition(0, 51), new RecordPosition(2, 51));
    }

    /** Kafka gives a transaction up that takes too long: they go in several. */
    @Test
    void shouldReplayMoreThanFitsInOneTransaction() {
        // Given
        IntStream.range(0, 450)
                .parallel()
                .forEach(number -> producer.send(record("m" + number, "v" + number, "not-json", 4, number)));
        producer.flush();

        // When
        List<DeadLetterSummary> sent = topic.replay(letter -> true);

        // Then
        assertThat(sent).hasSize(450);
        assertThat(sourceWith(450)).hasSize(sourceBefore + 450);
        assertThat(topic.waiting()).isEmpty();
    }

    @Test
    void shouldFetchAValueThatWasTooLargeFromWhereItCame() throws Exception {
        // Given
        RecordMetadata origin = producer.send(new ProducerRecord<>(
                        DeadLetterTopic.COMPLETIONS, "alma".getBytes(UTF_8), "huge".getBytes(UTF_8)))
                .get();
        producer.send(record("alma", null, "not-json", origin.partition(), origin.offset()))
                .get();

        // When
        topic.replay(letter -> true);

        // Then
        assertThat(sourceWith(2))
                .allSatisfy(record -> assertThat(record.value()).isNotNull());
    }

    private static RecordMetadata letter(String key, String value, String reason, int partition, long offset)
            throws Exception {
        return producer.send(record(key, value, reason, partition, offset)).get();
    }

    private static ProducerRecord<byte[], byte[]> record(
            String key, @Nullable String value, String reason, int partition, long offset) {
        var record = new ProducerRecord<>(
                DeadLetterTopic.DEAD_LETTERS, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_type", "lilt.session-completed.v1");
        headers.put("dead-letter-cause", reason);
        headers.put("dead-letter-reason", "zone is unknown");
        headers.put("dead-letter-topic", DeadLetterTopic.COMPLETIONS);
        headers.put("dead-letter-partition", Integer.toString(partition));
        headers.put("dead-letter-offset", Long.toString(offset));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** Waits for what was replayed: a transaction shows in each partition a moment after it was committed. */
    private List<ConsumerRecord<byte[], byte[]>> sourceWith(int replayed) {
        return await().until(DeadLetterTopicTest::source, records -> records.size() >= sourceBefore + replayed);
    }

    private static List<ConsumerRecord<byte[], byte[]>> source() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(broker.bootstrapServers())) {
            reader.all(DeadLetterTopic.COMPLETIONS, records::add);
        }
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }
}
