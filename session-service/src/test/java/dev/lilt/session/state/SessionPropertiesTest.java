package dev.lilt.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Script.Act;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Segment;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SessionPropertiesTest {
    @Provide
    Arbitrary<Script> scripts() {
        return Script.any();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.of(
                Instant.MIN,
                Instant.EPOCH,
                Sample.CREATED.minusMillis(1),
                Sample.CREATED,
                Sample.CREATED.plusMillis(1),
                Script.LONG_AFTER,
                Instant.MAX);
    }

    @Property(tries = 500)
    void shouldStandWhereATickingClockWouldStand(
            @ForAll("scripts") Script script, @ForAll int step, @ForAll @IntRange(max = 10_000) int laterMs) {
        // Given
        Instant now = someTime(script, step, laterMs);
        SlowSession slow = SlowSession.at(now, script);

        // When
        SessionLog log = script.until(now).log();

        // Then
        assertThat(log.statusAt(now)).isEqualTo(slow.status());
        assertThat(log.positionAt(now)).isEqualTo(slow.position());
        assertThat(log.last().number()).isEqualTo(slow.revision());
    }

    @Property(tries = 500)
    void shouldRecordWhatATickingClockWouldHaveRecorded(
            @ForAll("scripts") Script script, @ForAll int step, @ForAll @IntRange(max = 10_000) int laterMs) {
        // Given
        Instant now = someTime(script, step, laterMs);
        SlowSession slow = SlowSession.at(now, script);

        // When
        Optional<ActiveSpans> activity = ActiveSpans.of(script.until(now).log(), now);

        // Then
        assertThat(activity.map(ActiveSpans::intervals).orElseGet(List::of))
                .extracting(each -> new SlowRecord.Interval(
                        each.from(), each.to(), each.segment().exercise()))
                .isEqualTo(slow.record().intervals());
        assertThat(activity.map(ActiveSpans::repsDone).orElseGet(Map::of))
                .isEqualTo(slow.record().repsDone());
        activity.ifPresent(
                each -> assertThat(each.endedAt()).isEqualTo(slow.record().time()));
    }

    @Property(tries = 300)
    void shouldTakeOrRefuseAnyCommandAtAnyInstantAndAlwaysTheSame(
            @ForAll("scripts") Script script,
            @ForAll("instants") Instant first,
            @ForAll Act act,
            @ForAll("instants") Instant second) {
        // Given
        SessionLog log = script.log();

        for (Act next : Act.values()) {
            // When
            Script.Step step = new Script.Step(first, act, Duration.ofSeconds(1));
            SessionLog once = Script.applied(step, log).orElse(log);
            SessionLog again = Script.applied(step, script.log()).orElse(log);
            Optional<SessionLog> then = Script.applied(new Script.Step(second, next, Duration.ofSeconds(1)), once);

            // Then
            assertThat(again).isEqualTo(once);
            then.ifPresent(longer -> assertThat(longer.revisions())
                    .startsWith(once.revisions().toArray(Revision[]::new))
                    .hasSize(once.revisions().size() + 1));
        }
    }

    @Property(tries = 500)
    void shouldKnowOfEachCueWhetherItIsEmittedAsASearchDoes(
            @ForAll("scripts") Script script,
            @ForAll int step,
            @ForAll @IntRange(min = -10_000, max = 60_000) int laterMs) {
        // Given
        SessionLog log = script.log();
        Instant now = someTime(script, step, 0).plusMillis(laterMs);

        for (Revision revision : log.revisions()) {
            int cues = revision.compiledSession().timeline().cues().size();
            for (int cue = revision.firstCue(); cue <= cues; cue++) {
                // Then
                assertThat(log.hasEmitted(revision, cue, now)).isEqualTo(cue < log.nextCueOf(revision, now));
            }
        }
    }

    @Property(tries = 300)
    void shouldOnlyGoBackWhenItIsToldTo(@ForAll("scripts") Script script) {
        // When
        SessionLog log = script.log();

        // Then
        List<Revision> revisions = log.revisions();
        for (int i = 1; i < revisions.size(); i++) {
            Revision before = revisions.get(i - 1);
            Revision after = revisions.get(i);
            Duration reached = log.reachedIn(before, after.at());
            boolean isAtAnExercise = after.compiledSession().segments().stream()
                    .map(Segment::from)
                    .anyMatch(after.position()::equals);
            assertThat(after.at()).isAfterOrEqualTo(before.at());
            assertThat(after.position())
                    .isLessThanOrEqualTo(after.compiledSession().duration());
            assertThat(after.position().compareTo(reached) >= 0 || isAtAnExercise)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void shouldGoThroughNothingButWholeCourses(@ForAll("scripts") Script script) {
        for (Revision revision : script.log().revisions()) {
            // When
            CompiledSession compiledSession = revision.compiledSession();
            Timeline timeline = compiledSession.timeline();

            // Then
            Duration covered = Duration.ZERO;
            for (Segment segment : compiledSession.segments()) {
                assertThat(segment.from()).isEqualTo(covered);
                covered = segment.to();
            }
            assertThat(covered).isEqualTo(timeline.duration());
            assertThat(timeline).isEqualTo(Timeline.of(timeline.cues()));
            assertThat(revision.firstCue())
                    .isBetween(timeline.firstCueFrom(revision.position()), timeline.firstCueAfter(revision.position()));
        }
    }

    private static Instant someTime(Script script, int step, int laterMs) {
        Instant from = script.steps().isEmpty()
                ? Sample.CREATED
                : script.steps().get(Math.floorMod(step, script.steps().size())).at();
        return from.plusMillis(laterMs);
    }
}
