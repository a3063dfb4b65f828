package dev.lilt.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.benchmarks.client.Percentiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowSummaryTest {
    @Test
    void shouldReportTheMedianOfTheWindowsAndTheCostOfACue() {
        // Given
        var each = List.of(window(9, 1), window(1, 30), window(2, 20), window(7, 3), window(3, 4));

        // When
        var windows = WindowSummary.of(100, each, 50, 20, 10);

        // Then
        assertThat(windows.p99Ms()).isEqualTo(3);
        assertThat(windows.p999Ms()).isEqualTo(4);
        assertThat(windows.maxMs()).isEqualTo(40);
        assertThat(windows.serverCores()).isEqualTo(0.4);
        assertThat(windows.clientCores()).isEqualTo(0.2);
        assertThat(windows.cuesPerSecond()).isEqualTo(100);
        assertThat(windows.cpuMicrosPerCue()).isEqualTo(4000);
    }

    private static Percentiles window(double p99, double p999) {
        return new Percentiles(1000, 1, 1, p99, p999, p999 + 10);
    }
}
