package dev.lilt.tracking.completion;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Which partitions this replica reads, and how long ago it last asked Kafka for more. */
@ApplicationScoped
@Identifier("completions")
class Assignment implements KafkaConsumerRebalanceListener {
    private final Set<TopicPartition> partitions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Consumer<?, ?> consumer;

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> joined, Collection<TopicPartition> added) {
        partitions.addAll(added);
        consumer = joined;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> left, Collection<TopicPartition> removed) {
        partitions.removeAll(removed);
    }

    /** Whether the consumer group has taken us in; with more replicas than partitions some get none to read. */
    boolean isJoined() {
        return consumer != null;
    }

    int partitions() {
        return partitions.size();
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
                .map(Assignment::seconds);
    }

    private static Duration seconds(Metric metric) {
        return metric.metricValue() instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : Duration.ZERO;
    }
}
