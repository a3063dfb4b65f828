package dev.lilt.tracking.consumer;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions of one topic that this replica reads, and how long ago it last asked Kafka for more. */
public class PartitionAssignment implements KafkaConsumerRebalanceListener {
    private volatile int partitions;
    private volatile @Nullable Consumer<?, ?> consumer;

    /**
     * All that we have now is counted, not what was added: Kafka doesn't tell of a loss when the connector fails to
     * commit in it.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> joined, Collection<TopicPartition> added) {
        partitions = joined.assignment().size();
        consumer = joined;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> left, Collection<TopicPartition> removed) {
        Set<TopicPartition> kept = new HashSet<>(left.assignment());
        kept.removeAll(removed);
        partitions = kept.size();
    }

    /** Returns whether the consumer group has taken us in; with more replicas than partitions some get none to read. */
    boolean isJoined() {
        return consumer != null;
    }

    int partitions() {
        return partitions;
    }

    /** Since the last poll; empty before the group has taken us in. */
    Optional<Duration> sinceLastPoll() {
        Consumer<?, ?> joined = consumer;
        if (joined == null) {
            return Optional.empty();
        }
        return joined.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-poll-seconds-ago"))
                .findFirst()
                .map(PartitionAssignment::seconds);
    }

    private static Duration seconds(Metric metric) {
        return metric.metricValue() instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : Duration.ZERO;
    }
}
