package dev.lilt.tracking.consumer;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Provides the health checks of both consumers. */
@ApplicationScoped
class ConsumerChecks {
    private final ConsumerHealth completions;
    private final ConsumerHealth erasures;

    ConsumerChecks(
            @Identifier("completions") PartitionAssignment completionPartitions,
            @Identifier("completions") RetryUntilAvailable completionRetry,
            @Identifier("erasures") PartitionAssignment erasurePartitions,
            @Identifier("erasures") RetryUntilAvailable erasureRetry) {
        completions = new ConsumerHealth("Completions", completionPartitions, completionRetry);
        erasures = new ConsumerHealth("Erasures", erasurePartitions, erasureRetry);
    }

    @Produces
    @Startup
    HealthCheck completionsJoined() {
        return completions.joined();
    }

    @Produces
    @Startup
    HealthCheck erasuresJoined() {
        return erasures.joined();
    }

    @Produces
    @Readiness
    HealthCheck completionsRunning() {
        return completions.running("entered");
    }

    @Produces
    @Readiness
    HealthCheck erasuresRunning() {
        return erasures.running("done");
    }

    @Produces
    @Liveness
    AsyncHealthCheck completionsPolling() {
        return completions.polling();
    }

    @Produces
    @Liveness
    AsyncHealthCheck erasuresPolling() {
        return erasures.polling();
    }
}
