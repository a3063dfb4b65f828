package dev.lilt.content.reconciliation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Shows when the topic was last compared with the database; too long ago is an alarm, and no reason to restart. */
@ApplicationScoped
class ReconciliationHealth {
    private final Reconciliation reconciliation;
    private final ReconciliationConfig config;
    private final InstantSource clock;
    private final Instant startedAt;

    ReconciliationHealth(Reconciliation reconciliation, ReconciliationConfig config, InstantSource clock) {
        this.reconciliation = reconciliation;
        this.config = config;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Produces
    @Wellness
    HealthCheck well() {
        return () -> HealthCheckResponse.named("content topic compared")
                .status(age().compareTo(config.stuckAfter()) <= 0)
                .withData(
                        "succeededAt",
                        reconciliation.succeededAt().map(Instant::toString).orElse("not yet"))
                .withData("republished", reconciliation.republished())
                .build();
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("lilt.reconciliation.age", this, health -> health.age().toMillis() / 1000.0)
                .description("How long ago the topic was compared with the database, or this replica started")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("lilt.reconciliation.republished", reconciliation, Reconciliation::republished)
                .description("How many records were announced once more, because the topic lacked them or had others")
                .register(registry);
    }

    private Duration age() {
        return Duration.between(reconciliation.succeededAt().orElse(startedAt), clock.instant());
    }
}
