package dev.lilt.support.admission;

import dev.lilt.support.metrics.Buckets;
import dev.lilt.support.metrics.TaggedCounters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The metrics of admission control. */
final class AdmissionMetrics {
    private static final Duration[] BUCKETS = Buckets.ofMillis(1, 5, 10, 25, 50, 100, 250, 500, 1_000);

    private final Map<CallKind, Timer> waits = new LinkedHashMap<>();
    private final Map<CallKind, TaggedCounters<AdmissionQueue.Refusal>> refused = new LinkedHashMap<>();

    AdmissionMetrics(AdmissionQueue queue, List<CallKind> kinds, MeterRegistry metrics) {
        Gauge.builder("lilt.admission.running", queue, AdmissionQueue::running)
                .description("Calls that hold a permit")
                .register(metrics);
        for (CallKind kind : kinds) {
            Gauge.builder("lilt.admission.waiting", queue, all -> all.waiting(kind))
                    .description("Calls that wait for a permit")
                    .tag("kind", kind.name())
                    .register(metrics);
            waits.put(
                    kind,
                    Timer.builder("lilt.admission.wait")
                            .description("From the arrival of a call that was admitted to its permit")
                            .tag("kind", kind.name())
                            .serviceLevelObjectives(BUCKETS)
                            .register(metrics));
            refused.put(
                    kind,
                    new TaggedCounters.Metric("lilt.admission.refused", "Calls that were refused, by the reason")
                            .with("kind", kind.name())
                            .by("reason", AdmissionQueue.Refusal.class, metrics));
        }
    }

    void admitted(CallKind kind, Duration waited) {
        Objects.requireNonNull(waits.get(kind)).record(waited);
    }

    void refused(CallKind kind, AdmissionQueue.Refusal reason) {
        Objects.requireNonNull(refused.get(kind)).count(reason);
    }
}
