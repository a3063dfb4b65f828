package dev.lilt.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** At twice the speed cues 2 s apart are due 1 s apart; cue 0 at 100,000 ms. */
class LogCheckTest {
    private static final ExpectedTimeline TIMELINE =
            new ExpectedTimeline(new long[] {0, 2000, 4000, 6000, 8000, 10000}, 2);

    @Test
    void shouldFindNothingWrongWithAllThatWasDue() {
        assertThat(LogCheck.of(log(0, 1, 2, 3), TIMELINE, 103_500)).isEqualTo(new LogCheck(4, 0, 0, 0, 0));
    }

    @Test
    void shouldFindNothingWrongWithAServerThatHasNoRevisions() {
        assertThat(LogCheck.of(log(0, new int[] {0, 1, 2, 3}), TIMELINE, 103_500))
                .isEqualTo(new LogCheck(4, 0, 0, 0, 0));
        assertThat(LogCheck.of(log(0, new int[] {0, 2, 2}), TIMELINE, 102_500)).isEqualTo(new LogCheck(3, 1, 1, 0, 0));
    }

    @Test
    void shouldNotMissWhatCameBeforeTheFollower() {
        assertThat(LogCheck.of(log(2, 3), TIMELINE, 103_500)).isEqualTo(new LogCheck(2, 0, 0, 0, 0));
    }

    @Test
    void shouldFindALostCue() {
        assertThat(LogCheck.of(log(0, 1, 3), TIMELINE, 103_500)).isEqualTo(new LogCheck(3, 1, 0, 0, 0));
    }

    @Test
    void shouldFindThatTheLastCuesNeverCame() {
        assertThat(LogCheck.of(log(0, 1), TIMELINE, 104_500)).isEqualTo(new LogCheck(2, 3, 0, 0, 0));
    }

    @Test
    void shouldFindADoubledCue() {
        assertThat(LogCheck.of(log(0, 1, 1, 2), TIMELINE, 102_500)).isEqualTo(new LogCheck(4, 0, 1, 0, 0));
    }

    @Test
    void shouldLetACueComeAgainUnderALaterRevision() {
        // Given: a pause that was told late took the second cue back
        var log = log(0, 1);
        log.add(4, 1, 101_000);
        log.add(4, 2, 102_000);

        // When / Then
        assertThat(LogCheck.of(log, TIMELINE, 102_500)).isEqualTo(new LogCheck(4, 0, 0, 0, 0));
    }

    @Test
    void shouldFindACueOutOfOrder() {
        assertThat(LogCheck.of(log(0, 2, 1, 3), TIMELINE, 103_500)).isEqualTo(new LogCheck(4, 0, 0, 1, 0));
    }

    @Test
    void shouldFindADueTimeThatTheTimelineDoesNotSay() {
        // Given
        var log = log(0, 1, 2);
        log.add(2, 3, 103_010);

        // Then
        assertThat(LogCheck.of(log, TIMELINE, 103_500)).isEqualTo(new LogCheck(4, 0, 0, 0, 1));
    }

    @Test
    void shouldRefuseACueThatTheTimelineHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogCheck.of(log(5, 6), TIMELINE, 105_500))
                .withMessage("the timeline has no cue 6");
    }

    private static ReceivedLog log(int... indexes) {
        return log(2, indexes);
    }

    private static ReceivedLog log(int revision, int[] indexes) {
        var log = new ReceivedLog();
        for (int index : indexes) {
            log.add(revision, index, 100_000 + index * 1000L);
        }
        return log;
    }
}
