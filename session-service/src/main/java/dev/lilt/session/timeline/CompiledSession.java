package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cues and segments of a session: what it says, and whose exercise which part of that is.
 *
 * @param segments one for each exercise, from 0 to the timeline's duration without a gap
 */
public record CompiledSession(Timeline timeline, List<Segment> segments) {
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
     * The index of the first thing that is said of a segment. At its offset the one before may end; that one's
     * {@code done} is not for somebody who comes from elsewhere.
     */
    public int firstCueOf(int segment) {
        int first = timeline.firstCueFrom(segments.get(segment).from());
        while (timeline.cues().get(first).kind() == CueKind.DONE) {
            first++;
        }
        return first;
    }

    /** Returns how much what is in force here can be lengthened; nothing where no hold, walk or rest is in force. */
    public Optional<Duration> room(Duration position) {
        return HoldExtension.inForce(timeline, position)
                .map(cue ->
                        segments.get(segmentAt(cue.at())).longest(cue.kind()).minus(cue.length()))
                .map(room -> room.isNegative() ? Duration.ZERO : room);
    }

    /** The number of cues there are at the most once what is in force here is longer; as many as now if nothing is. */
    public long mostCues(Duration position, Duration by) {
        return HoldExtension.inForce(timeline, position)
                .map(cue -> new HoldExtension(timeline, cue, by).mostCues())
                .orElse((long) timeline.cues().size());
    }

    /**
     * The same course, with what is in force lengthened.
     *
     * @param by at most {@link #room}, in whole seconds
     */
    public CompiledSession extended(Duration position, Duration by) {
        Cue inForce = HoldExtension.inForce(timeline, position)
                .orElseThrow(() -> new IllegalArgumentException("nothing is in force that could be extended"));
        int extended = segmentAt(inForce.at());
        List<Segment> moved = IntStream.range(0, segments.size())
                .mapToObj(i ->
                        segments.get(i).moved(i > extended ? by : Duration.ZERO, i >= extended ? by : Duration.ZERO))
                .toList();
        return new CompiledSession(new HoldExtension(timeline, inForce, by).timeline(), moved);
    }
}
