package dev.lilt.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void shouldNameTheFirstCueThatIsStillToCome() {
        // Given
        var schedule = new Schedule(10_000, 250);

        // Then
        assertThat(schedule.after(9_000)).isZero();
        assertThat(schedule.after(10_249)).isZero();
        assertThat(schedule.after(10_250)).isEqualTo(1);
        assertThat(schedule.dueMillis(schedule.after(12_345))).isEqualTo(13_250);
    }

    @Test
    void shouldSpreadStreamsEvenlyOverTheSecond() {
        // When
        var phases = IntStream.range(0, 2000).mapToObj(i -> Schedule.phase(i, false));

        // Then
        assertThat(phases.distinct()).hasSize(1000);
        assertThat(IntStream.range(0, 2000).map(i -> Schedule.phase(i, true))).containsOnly(0);
    }
}
