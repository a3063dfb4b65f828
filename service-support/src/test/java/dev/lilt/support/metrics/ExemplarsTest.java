package dev.lilt.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.exemplars.ExemplarSampler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExemplarsTest {
    @Inject
    Optional<ExemplarSampler> sampler;

    @Test
    void shouldLookForNoTraceBesideEachMeasuredValue() {
        assertThat(sampler).isEmpty();
    }
}
