package dev.lilt.support.metrics;

import io.prometheus.client.exemplars.ExemplarSampler;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Metrics without exemplars (traces beside measured values). No dashboard shows any, and to find out that there is no
 * trace Quarkus makes a Vert.x context for each value that a timer records, which is for each cue.
 */
@Singleton
final class Exemplars {
    @Produces
    @Alternative
    @Priority(1)
    Optional<ExemplarSampler> none() {
        return Optional.empty();
    }
}
