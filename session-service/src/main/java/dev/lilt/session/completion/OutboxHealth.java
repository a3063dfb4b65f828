package dev.lilt.session.completion;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells whether completions reach Kafka. Part of {@code /q/health/well}, not of readiness: while Kafka is away sessions
 * go on and nothing is lost, so a replica must not be taken from its followers for it.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final EndedSessionQueries sessions;
    private final CompletionConfig config;
    private final InstantSource clock;

    OutboxHealth(EndedSessionQueries sessions, CompletionConfig config, InstantSource clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        long stuck = sessions.countUnannouncedSince(clock.instant().minus(config.stuckAfter()));
        long setAside = sessions.countSetAside();
        return HealthCheckResponse.named("completion outbox")
                .status(stuck == 0 && setAside == 0)
                .withData("unsent", sessions.countUnannounced())
                .withData("stuck", stuck)
                .withData("setAside", setAside)
                .build();
    }
}
