package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/**
 * The cues and segments of a session.
 *
 * @param segments one for each exercise, from 0 to the timeline's duration without a gap
 */
public record CompiledSession(Timeline timeline, List<Segment> segments) implements CompileResult {
    public CompiledSession {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a session has an exercise");
        }
    }

    public Duration duration() {
        return timeline.duration();
    }

    /** The index of the segment in force at this position; at the very end, the last one. */
    public int segmentAt(Duration position) {
        int index = 0;
        while (index < segments.size() - 1
                && position.compareTo(segments.get(index).to()) >= 0) {
            index++;
        }
        return index;
    }

    /**
     * The index of the first cue of a segment. At its offset the one before may end; that one's {@code done} is not for
     * somebody who comes from elsewhere.
     */
    public int firstCueOf(int segment) {
        int first = timeline.firstCueFrom(segments.get(segment).from());
        while (timeline.cues().get(first).kind() == CueKind.DONE) {
            first++;
        }
        return first;
    }
}
