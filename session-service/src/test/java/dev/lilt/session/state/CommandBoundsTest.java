package dev.lilt.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Script.Step;
import dev.lilt.session.timeline.CompiledSession;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A session grows no faster than its commands. */
class CommandBoundsTest {
    @Provide
    Arbitrary<Script> scripts() {
        return Script.any();
    }

    /**
     * Each command begins one stretch. Only going back lets a boundary between exercises be crossed once more, and each
     * time to get into position in two exercises.
     */
    @Property(tries = 500)
    void shouldHaveNoMoreIntervalsThanCommandsAndBoundariesAllow(@ForAll("scripts") Script script) {
        // When
        List<ActiveSpan> intervals = ActiveSpans.of(script.log(), Script.LONG_AFTER)
                .map(ActiveSpans::intervals)
                .orElseGet(List::of);

        // Then
        List<Step> steps = script.steps();
        int prepares = mostPrepares(script.compiledSession());
        assertThat(intervals)
                .hasSizeLessThanOrEqualTo(2 * (1 + prepares) * steps.size()
                        + (1 + prepares) * script.compiledSession().segments().size());
    }

    /** In one exercise. */
    private static int mostPrepares(CompiledSession compiledSession) {
        return compiledSession.segments().stream()
                .mapToInt(segment -> (int) compiledSession.timeline().prepares().stream()
                        .filter(prepare -> prepare.at().compareTo(segment.from()) >= 0
                                && prepare.at().compareTo(segment.to()) < 0)
                        .count())
                .max()
                .orElseThrow();
    }

    @Property(tries = 500)
    void shouldLeaveNothingToJoin(@ForAll("scripts") Script script) {
        // When
        List<ActiveSpan> intervals = ActiveSpans.of(script.log(), Script.LONG_AFTER)
                .map(ActiveSpans::intervals)
                .orElseGet(List::of);

        // Then
        for (int i = 1; i < intervals.size(); i++) {
            ActiveSpan before = intervals.get(i - 1);
            ActiveSpan next = intervals.get(i);
            assertThat(before.to().equals(next.from())
                            && before.segment().exercise().equals(next.segment().exercise()))
                    .isFalse();
        }
    }

    @Test
    void shouldCountTheCuesOfEachTimelineOnce() {
        // Given
        SessionLog log = SessionLog.created(Sample.morning(), SpeedFactor.REAL_TIME, false, Sample.CREATED);
        int before = log.timeline().cues().size();

        // When: in the rest after pelvic tilt
        SessionLog extended = log.accept(new Command.Start(), Sample.CREATED)
                .flatMap(started ->
                        started.accept(new Command.Extend(Duration.ofSeconds(10)), Sample.CREATED.plusSeconds(160)))
                .flatMap(longer -> longer.accept(new Command.Pause(), Sample.CREATED.plusSeconds(161)))
                .orElseThrow();

        // Then
        assertThat(extended.cuesKept())
                .isEqualTo(before + extended.timeline().cues().size());
    }
}
