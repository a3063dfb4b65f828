package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/**
 * Everything that a session says, from its first cue to its last.
 *
 * @param id {@code sha256:} and the digest of the canonical JSON of {@code {cues, durationMs}}
 * @param duration where the last cue is, in whole milliseconds
 * @param cues in order; offsets never decrease
 */
public record Timeline(String id, Duration duration, List<Cue> cues) {
    public Timeline {
        cues = List.copyOf(cues);
        if (cues.isEmpty() || !cues.getLast().at().equals(duration)) {
            throw new IllegalArgumentException("a timeline ends with its last cue");
        }
    }

    /** A timeline of these cues, named by what it says. */
    public static Timeline of(List<Cue> cues) {
        Duration duration = cues.getLast().at();
        return new Timeline(CanonicalJson.digest(CanonicalJson.timeline(cues, duration)), duration, cues);
    }

    /** The index of the first cue at this offset or later; the number of cues where there is none. */
    public int firstCueFrom(Duration offset) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).at().compareTo(offset) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first cue later than this offset; the number of cues where there is none. */
    public int firstCueAfter(Duration offset) {
        return firstCueFrom(offset.plusNanos(1));
    }

    /** The wire form: {@code {timelineId, durationMs, cues}}. */
    public String json() {
        return "{\"timelineId\":\"" + id + "\","
                + CanonicalJson.timeline(cues, duration).substring(1);
    }
}
