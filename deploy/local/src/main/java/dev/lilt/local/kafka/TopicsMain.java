package dev.lilt.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of {@link Topic#ALL} that a cluster lacks. What is there already stays as it is. */
public final class TopicsMain {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private TopicsMain() {}

    /**
     * Waits for the cluster for up to five minutes, and ends once every topic is there.
     *
     * @param arguments the bootstrap servers, and on how many brokers each topic is kept
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("usage: TopicsMain BOOTSTRAP-SERVERS REPLICATION-FACTOR");
            System.exit(2);
        }
        int replicationFactor = Integer.parseInt(arguments[1]);
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                arguments[0],
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LONGEST_WAIT.toMillis());
        try (var admin = Admin.create(configuration)) {
            for (Topic topic : Topic.ALL) {
                System.out.printf("topic=%s %s%n", topic.name(), create(admin, topic, replicationFactor));
            }
        }
    }

    private static String create(Admin admin, Topic topic, int replicationFactor) throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                admin.createTopics(List.of(topic.onBrokers(replicationFactor)))
                        .all()
                        .get();
                return "made";
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    return "is there";
                }
                // Too few brokers have joined yet, say.
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(RETRY_AFTER);
            }
        }
    }
}
