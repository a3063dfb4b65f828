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
        Gauge.builder(
                        "lilt.outbox.oldest.waits",
                        relay,
                        outbox -> outbox.oldestWaits().toMillis() / 1000.0)
                .description("How long the oldest unsent record has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("lilt.outbox.set.aside", relay, OutboxRelay::setAside)
                .description("How many records Kafka has refused for good")
                .register(registry);
    }
}
