package dev.lilt.content.outbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the outbox does. Kafka away makes it stuck, and that must not take the service out of the balancer: reads go
 * on, and so do publications, which wait in the outbox without loss. So readiness tells of it and stays up,
 * {@code /q/health/well} goes down for the person on call, and only a relay that no longer comes round, which a restart
 * corrects, is not alive.
 */
@ApplicationScoped
class OutboxHealth {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final OutboxRelay relay;

    OutboxHealth(OutboxRelay relay) {
        this.relay = relay;
    }

    @Produces
    @Readiness
    HealthCheck told() {
        return () -> outbox("outbox").up().build();
    }

    @Produces
    @Wellness
    HealthCheck well() {
        return () -> outbox("outbox not stuck")
                .status(!relay.isStuck() && relay.setAside() == 0)
                .build();
    }

    @Produces
    @Liveness
    AsyncHealthCheck alive() {
        return () -> Uni.createFrom()
                .item(() -> HealthCheckResponse.named("outbox relay is polling")
                        .status(relay.sinceLastTurn().compareTo(LONGEST_TURN) < 0)
                        .build());
    }

    private HealthCheckResponseBuilder outbox(String name) {
        return HealthCheckResponse.named(name)
                .withData("stuck", relay.isStuck())
                .withData("setAside", relay.setAside())
                .withData("oldestWaitsSeconds", relay.oldestWaits().toSeconds());
    }
}
