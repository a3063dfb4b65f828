package dev.lilt.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.benchmarks.http.OpenLoop.Verdict;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void shouldCountWhatBecameOfEachPiece() {
        // When
        var outcome = OpenLoop.run(1000, 60, 10, (connections, number) -> switch (number % 5) {
            case 0 -> Verdict.REFUSED;
            case 1 -> throw new IllegalStateException("answered 500");
            default -> Verdict.ACCEPTED;
        });

        // Then
        assertThat(outcome.accepted()).isEqualTo(30);
        assertThat(outcome.refused()).isEqualTo(10);
        assertThat(outcome.failed()).isEqualTo(10);
        assertThat(outcome.latency().count()).isEqualTo(30);
        assertThat(outcome.refusal().count()).isEqualTo(10);
        assertThat(outcome.firstFailure()).endsWith("answered 500");
        assertThat(outcome.isWithin(1000)).isFalse();
    }

    @Test
    void shouldBeginPiecesWhileOthersWait() {
        // Given
        var together = new CountDownLatch(20);

        // When: none ends before all have begun
        var outcome = OpenLoop.run(1000, 20, 0, (connections, number) -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Verdict.ACCEPTED;
        });

        // Then: the first has waited for the last one's moment
        assertThat(outcome.accepted()).isEqualTo(20);
        assertThat(outcome.latency().maxMs()).isGreaterThanOrEqualTo(19);
        assertThat(outcome.isWithin(10)).isFalse();
    }

    @Test
    void shouldAddTheLeadInToWhatIsMeasured() {
        // When / Then
        assertThat(OpenLoop.pieces(150, 0.5)).isEqualTo(2 * 150 + 75);
    }
}
