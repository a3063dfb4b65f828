package dev.lilt.tracking.consumer;

import dev.lilt.tracking.consumer.ConsumerState.Blocked;
import dev.lilt.tracking.consumer.ConsumerState.Running;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The health checks of one consumer. */
final class ConsumerHealth {
    /** Kafka gives our partitions to another replica after this long without a poll; only a new start helps then. */
    private static final Duration LONGEST_WITHOUT_POLL = Duration.ofMinutes(5);

    private final String records;
    private final PartitionAssignment assignment;
    private final RetryUntilAvailable retry;

    /** @param records what it reads, as checks are named */
    ConsumerHealth(String records, PartitionAssignment assignment, RetryUntilAvailable retry) {
        this.records = records;
        this.assignment = assignment;
        this.retry = retry;
    }

    /** Started: the consumer group has taken us in. */
    HealthCheck joined() {
        return () -> HealthCheckResponse.named(records + ": joined the consumer group")
                .status(assignment.isJoined())
                .build();
    }

    /**
     * Ready: what comes is handled.
     *
     * @param handled what happens to it, as the check is named
     */
    HealthCheck running(String handled) {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named(records + ": " + handled + " as they come")
                    .withData("partitions", assignment.partitions());
            return switch (retry.state()) {
                case Running running -> answer.status(assignment.isJoined()).build();
                case Blocked blocked ->
                    answer.withData("waitingFor", blocked.dependency().wire())
                            .withData("since", blocked.since().toString())
                            .down()
                            .build();
            };
        };
    }

    /**
     * Alive: Kafka is asked for more, though it may not answer and we may have nowhere to put it. It needs no worker
     * thread, which a flood of requests may have taken.
     */
    AsyncHealthCheck polling() {
        return () -> Uni.createFrom().item(() -> {
            Duration sinceLastPoll = assignment.sinceLastPoll().orElse(Duration.ZERO);
            return HealthCheckResponse.named(records + ": Kafka is polled")
                    .withData("secondsSinceLastPoll", sinceLastPoll.toSeconds())
                    .status(sinceLastPoll.compareTo(LONGEST_WITHOUT_POLL) < 0)
                    .build();
        });
    }
}
