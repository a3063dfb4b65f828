package dev.lilt.tracking.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.testing.MetricTable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        // Given
        Map<String, String> documented = MetricTable.documented(PAGE, "tracking-service");

        // When
        Map<String, String> served =
                MetricTable.scraped(RestAssured.get("/q/metrics").asString());

        // Then
        assertThat(documented).hasSizeGreaterThan(5);
        assertThat(served).containsExactlyInAnyOrderEntriesOf(documented);
    }
}
