package dev.lilt.support.kafka;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic, or some of its partitions, on one thread. It belongs to no consumer group: one would have to be made
 * for each replica, and would stay behind in Kafka.
 */
public final class TopicConsumer implements AutoCloseable {
    /** The time that Kafka waits for a record before it answers that there is none; the first record ends it. */
    private static final int WAIT_MS = 2_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Duration answeredWithin;

    /** Where to begin. */
    public enum From {
        BEGINNING,
        NOW
    }

    /** Chooses the partitions to read among all that the topic has, in order. */
    @FunctionalInterface
    public interface Choice {
        /** Reads the whole topic. */
        Choice ALL = partitions -> partitions;

        List<TopicPartition> of(List<TopicPartition> partitions);
    }

    /**
     * Opens a whole topic.
     *
     * @param kafka where Kafka is
     * @param answeredWithin how long Kafka may take to answer a question
     * @throws KafkaException if there is no such topic, or Kafka doesn't answer
     */
    public TopicConsumer(String topic, From from, Duration answeredWithin, Map<String, Object> kafka) {
        this(topic, Choice.ALL, from, answeredWithin, kafka);
    }

    /**
     * Opens a topic.
     *
     * @param choice of the partitions to read
     * @param kafka where Kafka is
     * @param answeredWithin how long Kafka may take to answer a question
     * @throws KafkaException if there is no such topic, or Kafka doesn't answer
     */
    TopicConsumer(String topic, Choice choice, From from, Duration answeredWithin, Map<String, Object> kafka) {
        this.answeredWithin = answeredWithin;
        this.consumer = new KafkaConsumer<>(settings(kafka));
        try {
            this.partitions = choice.of(partitions(topic));
            consumer.assign(partitions);
            switch (from) {
                case BEGINNING -> consumer.seekToBeginning(partitions);
                case NOW -> consumer.seekToEnd(partitions);
            }
        } catch (RuntimeException fault) {
            consumer.close();
            throw fault;
        }
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_MS);
        // A place that the topic doesn't have is another topic's: to read on elsewhere would keep what is gone.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return settings;
    }

    private List<TopicPartition> partitions(String topic) {
        @Nullable List<PartitionInfo> found = consumer.partitionsFor(topic, answeredWithin);
        if (found == null || found.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    /** Returns where each partition ends now. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions, answeredWithin);
    }

    /** Returns whether everything has been read that is before these ends. */
    public boolean hasRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), answeredWithin) >= end.getValue());
    }

    /** Returns the next records, which may be none. */
    public ConsumerRecords<String, byte[]> poll(Duration atMost) {
        return consumer.poll(atMost);
    }

    /** Ends a poll that waits, or the next one, by an exception; called from any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
