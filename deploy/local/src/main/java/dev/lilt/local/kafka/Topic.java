package dev.lilt.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of Lilt, as the deployment makes it: the broker never makes one by itself.
 *
 * @param partitions 1 or more
 * @param configuration Kafka's topic settings
 */
public record Topic(String name, int partitions, Map<String, String> configuration) {
    /** Every topic that the services read or write. */
    public static final List<Topic> ALL = List.of(
            compacted("lilt.content.v1", 3),
            kept("lilt.session-changes.v1", 16, Duration.ofHours(1)),
            kept("lilt.session-completions.v1", 6, Duration.ofDays(400)),
            kept("lilt.session-completions.v1.dlq", 1, Duration.ofDays(400)),
            // As long as completions: who replays those has to replay these.
            kept("lilt.member-erased.v1", 6, Duration.ofDays(400)));

    public Topic {
        configuration = Map.copyOf(configuration);
    }

    private static Topic compacted(String name, int partitions) {
        return new Topic(
                name, partitions, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private static Topic kept(String name, int partitions, Duration retention) {
        return new Topic(
                name,
                partitions,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis())));
    }

    /** The topic as Kafka is asked for it, kept on so many brokers. */
    NewTopic onBrokers(int replicationFactor) {
        return new NewTopic(name, partitions, (short) replicationFactor).configs(configuration);
    }
}
