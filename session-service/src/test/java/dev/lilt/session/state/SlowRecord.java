package dev.lilt.session.state;

import dev.lilt.session.timeline.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of a {@link SlowSession}: session time as it ticks, what was active of it, and the reps. */
final class SlowRecord {
    /** A stretch of session time in one exercise. */
    record Interval(Instant from, Instant to, String exercise) {}

    private final List<Interval> intervals = new ArrayList<>();
    private final Map<String, Integer> repsDone = new LinkedHashMap<>();
    private Instant time = Sample.CREATED;

    @Nullable
    private Cue openRep;

    void startsAt(Instant now) {
        time = now;
    }

    /** Time goes by, and nobody moves. */
    void passes(Duration length) {
        time = time.plus(length);
    }

    /** For a millisecond. */
    void moves(String exercise) {
        Instant from = time;
        time = from.plusMillis(1);
        if (!intervals.isEmpty()
                && intervals.getLast().to().equals(from)
                && intervals.getLast().exercise().equals(exercise)) {
            from = intervals.removeLast().from();
        }
        intervals.add(new Interval(from, time, exercise));
    }

    void begins(Cue rep) {
        openRep = rep;
    }

    void reaches(Duration position) {
        if (openRep != null && openRep.end().compareTo(position) <= 0) {
            repsDone.merge(openRep.exercise(), 1, Integer::sum);
            openRep = null;
        }
    }

    void breaksOff() {
        openRep = null;
    }

    /** An extension has lengthened the rep with the hold in it. */
    void lengthens(List<Cue> cues) {
        if (openRep != null) {
            openRep = cues.get(openRep.index());
        }
    }

    /** Session time now, or when it ended. */
    Instant time() {
        return time;
    }

    List<Interval> intervals() {
        return intervals;
    }

    Map<String, Integer> repsDone() {
        return repsDone;
    }

    /** A cue by its place and by what is shown, whatever is said with it. */
    static String shown(Cue cue) {
        return cue.at() + " "
                + cue.content().toString().replace("say=" + cue.content().say(), "");
    }
}
