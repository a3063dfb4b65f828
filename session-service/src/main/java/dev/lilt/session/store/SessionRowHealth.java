package dev.lilt.session.store;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Checks that this replica has met no session that it can't read. Somebody has to look at the row: nothing else helps.
 */
@Wellness
@ApplicationScoped
class SessionRowHealth implements HealthCheck {
    private final UnreadableSessions unreadable;

    SessionRowHealth(UnreadableSessions unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public HealthCheckResponse call() {
        int count = unreadable.ids().size();
        return HealthCheckResponse.named("session rows")
                .status(count == 0)
                .withData("unreadable", count)
                .build();
    }
}
