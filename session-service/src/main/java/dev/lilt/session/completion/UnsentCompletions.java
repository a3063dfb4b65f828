package dev.lilt.session.completion;

import dev.lilt.session.sessions.EndedSessions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The gauges {@code lilt.completions.unsent} and {@code lilt.completions.set.aside}, there from the start: a health check is not made before somebody asks. */
@Singleton
class UnsentCompletions implements MeterBinder {
    private final EndedSessions sessions;

    UnsentCompletions(EndedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("lilt.completions.unsent", sessions, EndedSessions::countUnannounced)
                .description("Sessions that are over and whose completion Kafka doesn't have yet")
                .register(metrics);
        Gauge.builder("lilt.completions.set.aside", sessions, EndedSessions::countSetAside)
                .description("Completions that can never be sent; somebody has to look at their rows")
                .register(metrics);
    }
}
