package dev.lilt.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalePlanTest {
    @ParameterizedTest
    @CsvSource({"30, 100, 16", "60, 100, 30", "4, 100, 2", "1, 50, 2"})
    void shouldPauseAndResumeEachSessionAsOften(double seconds, int perSecond, int rounds) {
        // Given
        var plan = new ScalePlan(List.of(2, 4, 8), seconds, 60, perSecond, 0);

        // When / Then
        assertThat(plan.rounds()).isEqualTo(rounds);
        assertThat(plan.sessions()).isEqualTo(2 * perSecond);
        assertThat(plan.mostReplicas()).isEqualTo(8);
    }

    @Test
    void shouldRefuseMoreReplicasThanThereArePortsFor() {
        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> new ScalePlan(List.of(2, 9), 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScalePlan(List.of(), 1, 1, 1, 0));
    }
}
