package dev.lilt.content.reconciliation;

import dev.lilt.support.kafka.TopicConsumer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads what the whole topic says now. */
@ApplicationScoped
class TopicSnapshot {
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * The topic's newest record of a key.
     *
     * @param types the values of all {@code ce_type} headers; a reader skips a record of another type
     */
    record Said(byte[] value, List<String> types) {
        Said {
            types = List.copyOf(types);
        }
    }

    private final ReconciliationConfig config;
    private final Map<String, Object> kafka;

    TopicSnapshot(ReconciliationConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /**
     * Reads the topic from its beginning to where it ends now.
     *
     * @return what is said last under each key; none for a key whose last record is a tombstone
     * @throws KafkaException if there is no such topic, or it can't be read in time
     */
    Map<String, Said> read() {
        try (TopicConsumer topic =
                new TopicConsumer(config.topic(), TopicConsumer.From.BEGINNING, config.readWithin(), kafka)) {
            Map<TopicPartition, Long> ends = topic.ends();
            Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
            long started = System.nanoTime();
            while (!topic.hasRead(ends)) {
                if (System.nanoTime() - started > config.readWithin().toNanos()) {
                    throw new KafkaException("the topic could not be read within " + config.readWithin());
                }
                topic.poll(POLL)
                        .forEach(record -> last.merge(String.valueOf(record.key()), record, TopicSnapshot::newer));
            }
            Map<String, Said> values = new HashMap<>();
            last.forEach((key, record) -> {
                if (record.value() != null) {
                    values.put(key, new Said(record.value(), types(record)));
                }
            });
            return values;
        }
    }

    /** A key changes its partition when partitions are added; then the older one has what it said before. */
    private static ConsumerRecord<String, byte[]> newer(
            ConsumerRecord<String, byte[]> before, ConsumerRecord<String, byte[]> next) {
        return next.partition() == before.partition() || next.timestamp() >= before.timestamp() ? next : before;
    }

    private static List<String> types(ConsumerRecord<String, byte[]> record) {
        return StreamSupport.stream(record.headers().headers("ce_type").spliterator(), false)
                .map(header -> header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
