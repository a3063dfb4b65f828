package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/**
 * Everything that a session says, from its first cue to its last.
 *
 * @param id {@code sha256:} and the digest of the canonical JSON of {@code {cues, durationMs}}
 * @param duration where the last cue is, in whole milliseconds
 * @param cues in order: each at the place that it is numbered by, offsets never decrease
 */
public record Timeline(String id, Duration duration, List<Cue> cues) {
    /**
     * More than a cue a second for the longest session, which is more than anybody can follow. A cue takes some 400
     * bytes of memory, and a timeline is kept whole.
     */
    public static final int MOST_CUES = 12_000;

    public Timeline {
        cues = List.copyOf(cues);
        if (cues.size() > MOST_CUES) {
            throw new IllegalArgumentException("a timeline has at most " + MOST_CUES + " cues");
        }
        if (cues.isEmpty() || !cues.getLast().at().equals(duration)) {
            throw new IllegalArgumentException("a timeline ends with its last cue");
        }
        for (int i = 0; i < cues.size(); i++) {
            if (cues.get(i).index() != i
                    || (i > 0 && cues.get(i).at().compareTo(cues.get(i - 1).at()) < 0)) {
                throw new IllegalArgumentException("cues are numbered from 0 without a gap, and never go back in time");
            }
        }
    }

    /** A timeline of these cues, named by what it says. */
    public static Timeline of(List<Cue> cues) {
        Duration duration = cues.getLast().at();
        return new Timeline(CanonicalJson.digest(cues, duration), duration, cues);
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

    /** The same for somebody to whom these have been said at this offset, wherever another timeline has them. */
    public int firstCueFrom(Duration offset, List<Cue> said) {
        int first = firstCueFrom(offset);
        int next = firstCueAfter(offset);
        while (next > first && said.stream().noneMatch(cues.get(next - 1)::hasSameContent)) {
            next--;
        }
        return next;
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
