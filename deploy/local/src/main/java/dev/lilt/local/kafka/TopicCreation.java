package dev.lilt.local.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of {@link Topic#ALL}. */
final class TopicCreation {
    private TopicCreation() {}

    /**
     * Makes those that a cluster lacks, and leaves the others as they are. It tries for as long as the client's
     * {@code default.api.timeout.ms} allows.
     *
     * @param replicationFactor on how many brokers each topic is kept
     */
    static void createMissing(Admin admin, int replicationFactor) throws ExecutionException, InterruptedException {
        var made = admin.createTopics(Topic.ALL.stream()
                .map(topic -> topic.onBrokers(replicationFactor))
                .toList());
        for (var topic : made.values().values()) {
            awaitMade(topic);
        }
    }

    private static void awaitMade(KafkaFuture<Void> topic) throws ExecutionException, InterruptedException {
        try {
            topic.get();
        } catch (ExecutionException e) {
            // From an earlier run on the same data.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
