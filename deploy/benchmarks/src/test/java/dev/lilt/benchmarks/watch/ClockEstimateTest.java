package dev.lilt.benchmarks.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** The server's clock shows 1,000,000 ms when this client's shows 0. */
class ClockEstimateTest {
    private static final long MS = 1_000_000;
    private static final long HALF_CUT = 500_000;

    private final ClockEstimate estimate = new ClockEstimate();

    @Test
    void shouldTakeTheMiddleOfARoundTrip() {
        // When
        estimate.answered(100 * MS, 1_000_150, 200 * MS);

        // Then
        assertThat(estimate.nanosAt(1_001_000)).isEqualTo(1000 * MS - HALF_CUT);
    }

    @Test
    void shouldJoinTheQuickestWayThereWithTheQuickestWayBack() {
        // Given: 50 ms there and 300 back, then 250 there and 50 back
        estimate.answered(0, 1_000_050, 350 * MS);
        estimate.answered(1000 * MS, 1_001_250, 1300 * MS);

        // Then
        assertThat(estimate.nanosAt(1_002_000)).isEqualTo(2000 * MS - HALF_CUT);
    }

    @Test
    void shouldLearnFromWhatIsSentUnasked() {
        // Given: 50 ms there and 290 back, then a cue that took 60
        estimate.answered(0, 1_000_050, 340 * MS);
        estimate.heard(1_005_000, 5060 * MS);

        // Then
        assertThat(estimate.nanosAt(1_006_000)).isEqualTo(6005 * MS - HALF_CUT);
    }

    @Test
    void shouldKnowNothingBeforeTheFirstReading() {
        assertThatIllegalStateException().isThrownBy(() -> estimate.nanosAt(0));
    }
}
