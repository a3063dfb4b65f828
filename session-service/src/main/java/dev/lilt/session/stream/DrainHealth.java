package dev.lilt.session.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while followers are sent away: nobody new should come here. */
@Readiness
@ApplicationScoped
class DrainHealth implements HealthCheck {
    private final Drain drain;

    DrainHealth(Drain drain) {
        this.drain = drain;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("streams").status(!drain.isDraining()).build();
    }
}
