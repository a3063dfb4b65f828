package dev.lilt.support.kafka;

import java.time.Duration;
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
 * Reads all partitions of a topic, on one thread. It belongs to no consumer group: one would have to be made for each
 * replica, and would stay behind in Kafka.
 */
public final class WholeTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Duration answeredWithin;

    /** Where to begin. */
    public enum From {
        BEGINNING,
        NOW
    }

    /**
     * Opens a topic.
     *
     * @param kafka where Kafka is
     * @param answeredWithin how long Kafka may take to answer a question
     * @throws KafkaException if there is no such topic, or Kafka doesn't answer
     */
    public WholeTopic(String topic, From from, Duration answeredWithin, Map<String, Object> kafka) {
        this.answeredWithin = answeredWithin;
        this.consumer = new KafkaConsumer<>(settings(kafka));
        try {
            this.partitions = partitions(topic);
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

    @Override
    public void close() {
        consumer.close();
    }
}
