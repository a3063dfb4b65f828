package dev.lilt.session.sessions;

import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.timeline.Course;
import dev.lilt.session.timeline.Segment;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.util.List;

/** A segment in the row of its session. */
record SegmentJson(
        String exercise,
        int version,
        Kind kind,
        Intensity intensity,
        long fromMs,
        long toMs,
        long longestHoldMs,
        long longestRestMs) {
    private static SegmentJson of(Segment segment) {
        return new SegmentJson(
                segment.exercise(),
                segment.version(),
                segment.kind(),
                segment.intensity(),
                segment.from().toMillis(),
                segment.to().toMillis(),
                segment.longestHold().toMillis(),
                segment.longestRest().toMillis());
    }

    static List<SegmentJson> of(Course course) {
        return course.segments().stream().map(SegmentJson::of).toList();
    }

    static Course course(Timeline timeline, List<SegmentJson> segments) {
        return new Course(timeline, segments.stream().map(SegmentJson::segment).toList());
    }

    private Segment segment() {
        return new Segment(
                exercise,
                version,
                kind,
                intensity,
                Duration.ofMillis(fromMs),
                Duration.ofMillis(toMs),
                Duration.ofMillis(longestHoldMs),
                Duration.ofMillis(longestRestMs));
    }
}
