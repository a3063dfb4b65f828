package dev.lilt.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.RealParts;
import dev.lilt.local.testing.MetricTable;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RealParts
class MetricsTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        // Given
        Map<String, String> documented = MetricTable.documented(PAGE, "content-service");

        // When
        Map<String, String> served =
                MetricTable.scraped(RestAssured.get("/q/metrics").asString());

        // Then
        assertThat(documented).hasSizeGreaterThan(5);
        assertThat(served).containsExactlyInAnyOrderEntriesOf(documented);
    }
}
