package dev.lilt.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.testing.MetricTable;
import dev.lilt.web.testing.WebTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@WebTest
class MetricsTest {
    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(MetricTable.differences("web", metrics)).isEmpty();
    }

    @Test
    void shouldKeepCallersPathsOutOfMetrics() {
        // Given
        RestAssured.get("/sessions/0190a-secret/cues");
        RestAssured.get("/made-up/0190a-secret");

        // When
        String metrics = RestAssured.get("/q/metrics").asString();

        // Then
        assertThat(metrics).contains("http_server_requests_seconds_count").doesNotContain("0190a-secret");
    }
}
