package dev.lilt.content.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The service has started, and may be asked, once the content of its release is in the database. */
@Startup
@Readiness
@ApplicationScoped
class ShippedHealth implements HealthCheck {
    private final ShippedImport shipped;

    ShippedHealth(ShippedImport shipped) {
        this.shipped = shipped;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("shipped content imported")
                .status(shipped.isDone())
                .build();
    }
}
