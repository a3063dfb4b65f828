package dev.lilt.tracking.completion;

import dev.lilt.tracking.consumer.ConsumerHealth;
import dev.lilt.tracking.consumer.PartitionAssignment;
import dev.lilt.tracking.consumer.RetryUntilAvailable;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Health of the consumer of completions. */
@ApplicationScoped
class CompletionHealth {
    private final ConsumerHealth health;

    CompletionHealth(
            @Identifier("completions") PartitionAssignment assignment,
            @Identifier("completions") RetryUntilAvailable retry) {
        health = new ConsumerHealth("Completions", assignment, retry);
    }

    @Produces
    @Startup
    HealthCheck joined() {
        return health.joined();
    }

    @Produces
    @Readiness
    HealthCheck entering() {
        return health.running("entered");
    }

    @Produces
    @Liveness
    AsyncHealthCheck polling() {
        return health.polling();
    }
}
