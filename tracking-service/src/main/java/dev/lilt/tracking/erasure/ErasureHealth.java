package dev.lilt.tracking.erasure;

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

/** Health of the consumer of erasures. */
@ApplicationScoped
class ErasureHealth {
    private final ConsumerHealth health;

    ErasureHealth(
            @Identifier("erasures") PartitionAssignment assignment, @Identifier("erasures") RetryUntilAvailable retry) {
        health = new ConsumerHealth("Erasures", assignment, retry);
    }

    @Produces
    @Startup
    HealthCheck joined() {
        return health.joined();
    }

    @Produces
    @Readiness
    HealthCheck erasing() {
        return health.running("done");
    }

    @Produces
    @Liveness
    AsyncHealthCheck polling() {
        return health.polling();
    }
}
