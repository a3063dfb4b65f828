package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueLatenessTest {
    private static final long NOW = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        // due, caughtUpAt, count, millis
        "999997, 999990, 1, 3",
        "999990, 999990, 1, 10",
        "1000001, 999990, 1, 0",
        "999989, 999990, 0, 0",
        "999999, 9223372036854775807, 0, 0"
    })
    void shouldMeasureCuesThatCameDueWhileNothingWasMissed(long due, long caughtUpAt, long count, long millis) {
        // Given
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        CueLateness lateness = new CueLateness(metrics, InstantSource.fixed(Instant.ofEpochMilli(NOW)));

        // When
        lateness.record(due, caughtUpAt);

        // Then
        Timer timer = metrics.get("lilt.cue.lateness").timer();
        assertThat(timer.count()).isEqualTo(count);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo((double) millis);
    }
}
