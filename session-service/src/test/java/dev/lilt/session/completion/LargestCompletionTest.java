package dev.lilt.session.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Position;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.state.ActiveSpan;
import dev.lilt.session.state.ActiveSpans;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueContent;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.Haptic;
import dev.lilt.session.timeline.Segment;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest completion that can be made, whatever a member does. */
class LargestCompletionTest {
    /** The limit of a producer and a topic by default. */
    private static final int KAFKA_TAKES = 1_048_576;

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {500, LimitConfig.MOST_COMMANDS})
    void shouldBeWhatKafkaTakes(int commands) throws JsonProcessingException {
        // Given: every exercise that there is room for, each in twenty positions, and back at the end of the first one
        CompiledSession compiledSession = longest();
        SessionLog log = SessionLog.created(compiledSession, SpeedFactor.REAL_TIME, false, NOW);
        Instant now = NOW;
        log = log.accept(new Command.Start(), now).orElseThrow();
        for (int command = 1; command < commands; command++) {
            now = now.plus(compiledSession.segments().getFirst().to()).minusMillis(1);
            log = log.accept(new Command.Back(), now).orElseThrow();
        }
        Session session = new Session(
                UUID.randomUUID(),
                "\uD83E\uDD30".repeat(127) + "m",
                ZoneId.of("America/Argentina/ComodRivadavia"),
                Locale.ENGLISH,
                log,
                Set.of());

        // When
        ActiveSpans activity = session.activityAt(Instant.MAX).orElseThrow();
        SessionCompletedEvent completion = SessionCompletedEvent.of(session, Status.COMPLETED, activity);

        // Then: far more intervals than there is room for, of which the shortest gaps are closed
        assertThat(activity.intervals()).hasSizeGreaterThan(3 * CompletionIntervals.MOST);
        assertThat(completion.activeIntervals()).hasSizeBetween(1, CompletionIntervals.MOST);
        assertThat(new ObjectMapper().writeValueAsBytes(completion).length).isLessThan(KAFKA_TAKES * 9 / 10);
    }

    @Test
    void shouldCloseTheShortestGapsWithinAnExerciseAndNoOther() {
        // Given: a minute each of one exercise, with gaps that grow, and one of another exercise at the end
        List<Segment> segments = longest().segments();
        List<ActiveSpan> intervals = new ArrayList<>();
        Instant from = NOW;
        for (int i = 0; i <= CompletionIntervals.MOST; i++) {
            Segment segment = segments.get(i < CompletionIntervals.MOST ? 0 : 1);
            intervals.add(new ActiveSpan(from, from.plusSeconds(60), segment));
            from = from.plusSeconds(60 + (i == CompletionIntervals.MOST - 1 ? 0 : 1 + i));
        }

        // When
        List<ActiveSpan> kept = CompletionIntervals.of(intervals);

        // Then
        assertThat(kept).hasSize(CompletionIntervals.MOST);
        assertThat(kept.getFirst())
                .isEqualTo(intervals.getFirst().until(intervals.get(1).to()));
        assertThat(kept.subList(1, kept.size())).isEqualTo(intervals.subList(2, intervals.size()));
        assertThat(CompletionIntervals.of(kept)).isSameAs(kept);
    }

    /** As many exercises as a session has, each with the longest id that there is. */
    private static CompiledSession longest() {
        List<Segment> segments = new ArrayList<>();
        List<Cue> cues = new ArrayList<>();
        int clock = 0;
        for (int exercise = 0; exercise < CompileRequest.MOST_EXERCISES; exercise++) {
            String id = "x".repeat(61) + (100 + exercise);
            int from = clock;
            for (int step = 0; step < 20; step++) {
                cues.add(cue(cues.size(), CueKind.PREPARE, id, clock, 10));
                cues.add(cue(cues.size(), CueKind.HOLD, id, clock + 10, 5));
                clock += 15;
            }
            segments.add(new Segment(
                    id,
                    Integer.MAX_VALUE,
                    Kind.RELAXATION,
                    Intensity.MODERATE,
                    Position.ANY,
                    Duration.ofSeconds(from),
                    Duration.ofSeconds(clock),
                    Duration.ZERO,
                    Duration.ZERO,
                    List.of()));
        }
        cues.add(cue(cues.size(), CueKind.END, segments.getLast().exercise(), clock, 0));
        return new CompiledSession(Timeline.of(cues), segments);
    }

    private static Cue cue(int index, CueKind kind, String exercise, int at, int seconds) {
        CueContent content = new CueContent(kind, exercise, "", "", "", Haptic.NONE, null, null, 0, 0, 0);
        return new Cue(index, Duration.ofSeconds(at), Duration.ofSeconds(seconds), content);
    }
}
