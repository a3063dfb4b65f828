package dev.lilt.support.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the identity provider's keys were fetched; later the provider may be away. */
@Readiness
@ApplicationScoped
class IdentityHealth implements AsyncHealthCheck {
    private final IdentityKeys keys;
    private final MeterRegistry metrics;

    IdentityHealth(IdentityKeys keys, MeterRegistry metrics) {
        this.keys = keys;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder(
                        "lilt.identity.keys.age",
                        keys,
                        present -> present.arePresent() ? present.age().toSeconds() : Double.NaN)
                .description("Since the identity provider's keys were fetched")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("identity keys").status(keys.arePresent());
        if (keys.arePresent()) {
            answer.withData("ageSeconds", keys.age().toSeconds());
        }
        return Uni.createFrom().item(answer.build());
    }
}
