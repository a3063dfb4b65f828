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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Tells a topic from a later one of the same name, by the id that Kafka gives to each. */
public final class TopicIdentity implements AutoCloseable {
    private final String topic;
    private final DescribeTopicsOptions options;
    private final Admin admin;
    private @Nullable Uuid remembered;

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
     * @throws KafkaException if it is another topic, or none; not if Kafka doesn't answer, which says nothing
     */
    public boolean check() {
        try {
            if (!current().equals(remembered)) {
                throw new KafkaException("the topic was deleted and created again");
            }
            return true;
        } catch (UnknownTopicOrPartitionException gone) {
            throw gone;
        } catch (RetriableException away) {
            // The consumer waits for Kafka too, and goes on where it is.
            return false;
        }
    }

    private Uuid current() {
        try {
            var descriptions = admin.describeTopics(List.of(topic), options).topicNameValues();
            return Objects.requireNonNull(descriptions.get(topic)).get().topicId();
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
