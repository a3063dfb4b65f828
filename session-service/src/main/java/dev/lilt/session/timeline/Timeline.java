package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cues of a session. Sessions with the same cues share one timeline. */
public final class Timeline {
    /**
     * More than a cue a second for the longest session, which is more than anybody can follow. A cue takes some 300
     * bytes of memory, and a timeline is kept whole.
     */
    public static final int MOST_CUES = 12_000;

    private final String id;
    private final List<Cue> cues;
    private final List<Cue> gates;
    private final List<Cue> prepares;
    private final TimelineJson json;

    Timeline(String id, List<Cue> cues, TimelineJson json) {
        this.id = id;
        this.cues = checked(cues);
        this.gates = ofKind(CueKind.READY);
        this.prepares = ofKind(CueKind.PREPARE);
        this.json = json;
    }

    private List<Cue> ofKind(CueKind kind) {
        return cues.stream().filter(cue -> cue.kind() == kind).toList();
    }

    /** Returns a timeline of these cues. Its id follows from them. */
    public static Timeline of(List<Cue> cues) {
        TimelineJson json = TimelineJson.of(cues);
        return new Timeline(json.digest(), cues, json);
    }

    /** The timeline that {@link #json} has written. */
    public static Timeline read(String json) {
        return TimelineJson.read(json);
    }

    private static List<Cue> checked(List<Cue> cues) {
        if (cues.isEmpty() || cues.size() > MOST_CUES) {
            throw new IllegalArgumentException("a timeline has from 1 to " + MOST_CUES + " cues");
        }
        for (int i = 0; i < cues.size(); i++) {
            if (cues.get(i).index() != i
                    || (i > 0 && cues.get(i).at().compareTo(cues.get(i - 1).at()) < 0)) {
                throw new IllegalArgumentException("cues are numbered from 0 without a gap, and never go back in time");
            }
        }
        return List.copyOf(cues);
    }

    /** Returns {@code sha256:} and the digest of the canonical JSON of {@code {cues, durationMs}}. */
    public String id() {
        return id;
    }

    /** Returns where the last cue is, in whole milliseconds. */
    public Duration duration() {
        return cues.getLast().at();
    }

    /** Returns the cues in order: each at the place that it is numbered by, offsets never decrease. */
    public List<Cue> cues() {
        return cues;
    }

    /** Returns the first gate at this index or behind it: a {@code ready} cue. */
    public Optional<Cue> gateFrom(int index) {
        // A loop and no stream: each cue of each follower asks.
        for (Cue gate : gates) {
            if (gate.index() >= index) {
                return Optional.of(gate);
            }
        }
        return Optional.empty();
    }

    /** Returns the stretches of getting into position, in order. */
    public List<Cue> prepares() {
        return prepares;
    }

    /** Returns a cue as events carry it. */
    public EncodedCue encoded(int index) {
        return json.cue(index);
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

    /** The same for somebody who has had these cues at this offset, wherever another timeline has them. */
    public int firstCueFrom(Duration offset, List<Cue> emitted) {
        int first = firstCueFrom(offset);
        int next = firstCueAfter(offset);
        while (next > first && !contains(emitted, cues.get(next - 1).content())) {
            next--;
        }
        return next;
    }

    private static boolean contains(List<Cue> cues, CueContent content) {
        return cues.stream().map(Cue::content).anyMatch(content::looksLike);
    }

    /** The index of the first cue later than this offset; the number of cues where there is none. */
    public int firstCueAfter(Duration offset) {
        return firstCueFrom(offset.plusNanos(1));
    }

    /** Returns the wire form: {@code {timelineId, cues, durationMs}}. */
    public String json() {
        return TimelineJson.document(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline timeline && id.equals(timeline.id) && cues.equals(timeline.cues);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Timeline[id=" + id + "]";
    }
}
