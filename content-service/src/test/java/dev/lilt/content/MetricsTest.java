package dev.lilt.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.RealParts;
import dev.lilt.testing.MetricTable;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@RealParts
class MetricsTest {
    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(MetricTable.differences("content-service", metrics)).isEmpty();
    }
}
