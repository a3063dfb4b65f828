package dev.lilt.tracking.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.testing.MetricTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(MetricTable.differences("tracking-service", metrics)).isEmpty();
    }
}
