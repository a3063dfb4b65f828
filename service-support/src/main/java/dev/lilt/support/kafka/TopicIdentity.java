package dev.lilt.support.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a topic from a later one of the same name, by the id that Kafka gives to each, and from one with more
 * partitions.
 */
public final class TopicIdentity implements AutoCloseable {
    private final String topic;
    private final DescribeTopicsOptions options;
    private final Admin admin;
    private @Nullable Version remembered;

    private record Version(Uuid id, int partitions) {}

    public TopicIdentity(String topic, Duration answeredWithin, Map<String, Object> kafka) {
        this.topic = topic;
        this.options = new DescribeTopicsOptions().timeoutMs((int) answeredWithin.toMillis());
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        this.admin = Admin.create(settings);
    }

    /**
     * Remembers which topic it is now.
     *
     * @throws KafkaException if there is none, or Kafka doesn't answer
     */
    public void remember() {
        remembered = current();
    }

    /**
     * Compares.
     *
     * @return whether Kafka answered
     * @throws KafkaException if it is another topic, has other partitions, or is gone; not if Kafka doesn't answer,
     *     which says nothing
     */
    public boolean check() {
        try {
            Version known = Objects.requireNonNull(remembered, "remember first");
            Version found = current();
            if (!found.id().equals(known.id())) {
                throw new KafkaException("the topic was deleted and created again");
            }
            if (found.partitions() != known.partitions()) {
                throw new KafkaException("the topic has got more partitions");
            }
            return true;
        } catch (UnknownTopicOrPartitionException gone) {
            throw gone;
        } catch (RetriableException away) {
            // The consumer waits for Kafka too, and goes on where it is.
            return false;
        }
    }

    private Version current() {
        try {
            var descriptions = admin.describeTopics(List.of(topic), options).topicNameValues();
            TopicDescription found =
                    Objects.requireNonNull(descriptions.get(topic)).get();
            return new Version(found.topicId(), found.partitions().size());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException refused ? refused : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
