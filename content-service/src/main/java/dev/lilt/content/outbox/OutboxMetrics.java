package dev.lilt.content.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Measures the outbox; an alert on these two figures notices every way in which sending can fail. */
@ApplicationScoped
class OutboxMetrics {

    void register(@Observes StartupEvent started, MeterRegistry registry, OutboxRelay relay) {
        Gauge.builder("lilt.outbox.age", relay, outbox -> outbox.oldestWaits().toMillis() / 1000.0)
                .description("How long the oldest record that Kafka doesn't have yet has been waiting")
                .baseUnit("seconds")
                .tag("outbox", "content")
                .register(registry);
        Gauge.builder("lilt.outbox.waiting", relay, OutboxRelay::waiting)
                .description("Records that Kafka doesn't have yet")
                .tag("outbox", "content")
                .register(registry);
        Gauge.builder("lilt.outbox.set.aside", relay, OutboxRelay::setAside)
                .description("Records that can never be sent; a person has to look at their rows")
                .tag("outbox", "content")
                .register(registry);
    }
}
