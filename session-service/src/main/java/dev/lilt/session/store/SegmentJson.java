package dev.lilt.session.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Position;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Segment;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment in the row of its session. Kind and intensity are words, and what isn't known is ignored, so that a row
 * that a newer replica wrote can still be listed.
 *
 * @param position of the body; null in rows of versions before, which don't say
 * @param checksMs how often each check is asked; null in rows of versions before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SegmentJson(
        String exercise,
        int version,
        String kind,
        String intensity,
        @Nullable String position,
        long fromMs,
        long toMs,
        long longestHoldMs,
        long longestRestMs,
        @Nullable List<Long> checksMs) {
    private static SegmentJson of(Segment segment) {
        return new SegmentJson(
                segment.exercise(),
                segment.version(),
                segment.kind().name(),
                segment.intensity().name(),
                segment.position().name(),
                segment.from().toMillis(),
                segment.to().toMillis(),
                segment.longestHold().toMillis(),
                segment.longestRest().toMillis(),
                segment.checkIntervals().stream().map(Duration::toMillis).toList());
    }

    static List<SegmentJson> of(CompiledSession compiledSession) {
        return compiledSession.segments().stream().map(SegmentJson::of).toList();
    }

    static CompiledSession compiledSession(Timeline timeline, List<SegmentJson> segments) {
        return new CompiledSession(
                timeline, segments.stream().map(SegmentJson::segment).toList());
    }

    private Segment segment() {
        return new Segment(
                exercise,
                version,
                Kind.valueOf(kind),
                Intensity.valueOf(intensity),
                position == null ? Position.ANY : Position.valueOf(position),
                Duration.ofMillis(fromMs),
                Duration.ofMillis(toMs),
                Duration.ofMillis(longestHoldMs),
                Duration.ofMillis(longestRestMs),
                checksMs == null
                        ? List.of()
                        : checksMs.stream().map(Duration::ofMillis).toList());
    }
}
