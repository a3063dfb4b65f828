package dev.lilt.session.erasure;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Checks that every erasure can reach the other services. One that can't is a promise that is not kept. */
@Wellness
@ApplicationScoped
class ErasureOutboxHealth implements HealthCheck {
    private final ErasureOutbox erasures;

    ErasureOutboxHealth(ErasureOutbox erasures) {
        this.erasures = erasures;
    }

    @Override
    public HealthCheckResponse call() {
        long setAside = erasures.countSetAside();
        return HealthCheckResponse.named("erasure outbox")
                .status(setAside == 0)
                .withData("unsent", erasures.countUnsent())
                .withData("setAside", setAside)
                .build();
    }
}
