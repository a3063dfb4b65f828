package dev.lilt.benchmarks.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void shouldSayWhatACompletionTook() {
        assertThat(Window.of(100_000, 12.5, 5)).isEqualTo(new Window(12.5, 8_000, 50));
    }

    @Test
    void shouldReportTheMiddleOfThree() {
        // Given
        List<Window> windows = List.of(Window.of(1_000, 4, 0.1), Window.of(1_000, 1, 0.3), Window.of(1_000, 2, 0.2));

        // When
        Map<String, Object> report = Window.report(windows);

        // Then
        assertThat(report).isEqualTo(Map.of("perSecond", 500L, "cpuMicrosEach", 200.0, "windows", windows));
    }
}
