package dev.lilt.local.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Makes Lilt's topics in a cluster, as a job of a deployment. */
public final class TopicsMain {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private TopicsMain() {}

    /**
     * Waits for the cluster for up to five minutes, and ends once every topic is there.
     *
     * @param arguments the bootstrap servers, and on how many brokers each topic is kept
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: TopicsMain BOOTSTRAP-SERVERS REPLICATION-FACTOR");
            System.exit(2);
        }
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                arguments[0],
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LONGEST_WAIT.toMillis());
        try (var admin = Admin.create(configuration)) {
            TopicCreation.createMissing(admin, Integer.parseInt(arguments[1]));
        }
        System.out.printf("every topic is there count=%d%n", Topic.ALL.size());
    }
}
