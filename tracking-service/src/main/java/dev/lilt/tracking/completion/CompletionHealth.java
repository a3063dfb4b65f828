package dev.lilt.tracking.completion;

import dev.lilt.tracking.completion.Reading.Flowing;
import dev.lilt.tracking.completion.Reading.Waiting;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Whether completions are being read, and if not, what we wait for. */
@ApplicationScoped
class CompletionHealth {
    /** Kafka gives our partitions to another replica after this long without a poll; only a new start helps then. */
    private static final Duration LONGEST_WITHOUT_POLL = Duration.ofMinutes(5);

    private final Assignment assignment;
    private final Perseverance perseverance;

    CompletionHealth(@Identifier("completions") Assignment assignment, Perseverance perseverance) {
        this.assignment = assignment;
        this.perseverance = perseverance;
    }

    /** Started: the consumer group has taken us in. */
    @Produces
    @Startup
    HealthCheck joined() {
        return () -> HealthCheckResponse.named("Completions: joined the consumer group")
                .status(assignment.isJoined())
                .build();
    }

    /** Ready: what comes is entered in the ledger. */
    @Produces
    @Readiness
    HealthCheck entering() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("Completions: entered as they come")
                    .withData("partitions", assignment.partitions());
            return switch (perseverance.reading()) {
                case Flowing flowing -> answer.status(assignment.isJoined()).build();
                case Waiting waiting ->
                    answer.withData("waitingFor", waiting.forWhat())
                            .withData("since", waiting.since().toString())
                            .down()
                            .build();
            };
        };
    }

    /** Alive: Kafka is asked for more, though it may not answer and we may have nowhere to put it. */
    @Produces
    @Liveness
    HealthCheck polling() {
        return () -> {
            Duration sinceLastPoll = assignment.sinceLastPoll().orElse(Duration.ZERO);
            return HealthCheckResponse.named("Completions: Kafka is polled")
                    .withData("secondsSinceLastPoll", sinceLastPoll.toSeconds())
                    .status(sinceLastPoll.compareTo(LONGEST_WITHOUT_POLL) < 0)
                    .build();
        };
    }
}
