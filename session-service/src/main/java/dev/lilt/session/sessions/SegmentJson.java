package dev.lilt.session.sessions;

import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.timeline.Segment;
import java.time.Duration;

/** A segment in the row of its session. */
record SegmentJson(String exercise, int version, Kind kind, Intensity intensity, long fromMs, long toMs) {
    static SegmentJson of(Segment segment) {
        return new SegmentJson(
                segment.exercise(),
                segment.version(),
                segment.kind(),
                segment.intensity(),
                segment.from().toMillis(),
                segment.to().toMillis());
    }

    Segment segment() {
        return new Segment(exercise, version, kind, intensity, Duration.ofMillis(fromMs), Duration.ofMillis(toMs));
    }
}
