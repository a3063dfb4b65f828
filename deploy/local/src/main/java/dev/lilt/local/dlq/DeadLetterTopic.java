package dev.lilt.local.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The dead-letter topic of session completions. What has been replayed is marked in the topic itself, by a record
 * without key and value whose header {@code dead-letter-replayed} names the origin: marks are kept as long as letters,
 * and need no other store. A letter and its mark are written in one Kafka transaction, and starting a replay fences any
 * replay in progress: no letter goes out twice.
 */
public final class DeadLetterTopic {
    static final String COMPLETIONS = "lilt.session-completions.v1";
    static final String DEAD_LETTERS = COMPLETIONS + ".dlq";

    private static final String REPLAYED = DeadLetterSummary.PREFIX + "replayed";

    /** As many as can be sent well before Kafka gives a transaction up. */
    private static final int BATCH = 200;

    private final String bootstrapServers;

    public DeadLetterTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Letters that wait, in the order in which they were set aside; one that is there twice, after a crash, is told
     * once.
     */
    public List<DeadLetterSummary> waiting() {
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            return waiting(reader);
        }
    }

    /**
     * Sends those that wait and are chosen to where they came from: key, value and headers as they were. Their reader
     * counts nothing twice.
     *
     * @return what was sent
     */
    public List<DeadLetterSummary> replay(Predicate<DeadLetterSummary> chosen) {
        try (TopicReader reader = new TopicReader(bootstrapServers);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            // Before the look at what waits: from here on nobody else marks anything.
            producer.initTransactions();
            Set<RecordPosition> toSend = new HashSet<>();
            waiting(reader).stream()
                    .filter(chosen)
                    .map(DeadLetterSummary::place)
                    .forEach(toSend::add);
            List<DeadLetterSummary> sent = new ArrayList<>();
            reader.all(DEAD_LETTERS, record -> {
                if (toSend.contains(RecordPosition.of(record))) {
                    if (sent.size() % BATCH == 0) {
                        commit(producer, sent);
                        producer.beginTransaction();
                    }
                    DeadLetterSummary letter = DeadLetterSummary.of(record).orElseThrow();
                    send(producer, record, letter);
                    sent.add(letter);
                }
            });
            commit(producer, sent);
            return sent;
        }
    }

    private List<DeadLetterSummary> waiting(TopicReader reader) {
        List<DeadLetterSummary> letters = new ArrayList<>();
        Set<RecordPosition> done = new HashSet<>();
        reader.all(DEAD_LETTERS, record -> {
            DeadLetterSummary.text(record.headers(), REPLAYED)
                    .flatMap(RecordPosition::parse)
                    .ifPresent(done::add);
            DeadLetterSummary.of(record).ifPresent(letters::add);
        });
        return letters.stream().filter(letter -> done.add(letter.origin())).toList();
    }

    /** In the producer's transaction: if it can't be sent, the commit fails. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(
            KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> record, DeadLetterSummary letter) {
        producer.send(new ProducerRecord<>(COMPLETIONS, null, record.key(), value(record, letter), before(record)));
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(DEAD_LETTERS, record.partition(), null, null);
        mark.headers().add(REPLAYED, letter.origin().toString().getBytes(UTF_8));
        producer.send(mark);
    }

    /** Reads a value that was too large for its letter from where it came from. */
    private byte @Nullable [] value(ConsumerRecord<byte[], byte[]> record, DeadLetterSummary letter) {
        if (record.value() != null) {
            return record.value();
        }
        try (TopicReader reader = new TopicReader(bootstrapServers)) {
            return reader.one(COMPLETIONS, letter.origin()).stream()
                    .findFirst()
                    .map(ConsumerRecord::value)
                    .orElse(null);
        }
    }

    private static Headers before(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DeadLetterSummary.PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void commit(KafkaProducer<byte[], byte[]> producer, List<DeadLetterSummary> sent) {
        if (!sent.isEmpty()) {
            producer.commitTransaction();
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        DEAD_LETTERS + ".replay",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        20_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
