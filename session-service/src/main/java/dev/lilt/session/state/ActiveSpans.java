package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time that a member was active in a session, in session time: at a faster pace (local stack only), running time
 * counts for what it covers of the timeline, so that a demo's week shows what the session is worth. Pauses last as they
 * lasted, and so does waiting at a gate. Getting into position takes session time, but is not active time.
 *
 * @param startedAt when the session was first started
 * @param endedAt when it ended, or the instant of the question
 * @param intervals in order, without pauses, waiting and getting into position
 */
public record ActiveSpans(
        Instant startedAt, Instant endedAt, List<ActiveSpan> intervals, Map<String, Integer> repsDone) {
    /** Nothing, if the session was never started. */
    public static Optional<ActiveSpans> of(SessionLog log, Instant now) {
        List<Stretch> stretches = stretches(log, now);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        Instant start = stretches.getFirst().from();
        Stretch last = stretches.getLast();
        Instant lastAt = last.from().plus(last.covers());
        return Optional.of(
                new ActiveSpans(start, lastAt.plus(idle(log, now)), intervals(stretches), repsDone(stretches)));
    }

    /** Joins intervals of one exercise where one ends as the next begins: a command in between is no pause. */
    private static List<ActiveSpan> intervals(List<Stretch> stretches) {
        List<ActiveSpan> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (ActiveSpan next : stretch.split()) {
                if (!joined.isEmpty() && joined.getLast().goesOnIn(next)) {
                    joined.add(joined.removeLast().until(next.to()));
                } else {
                    joined.add(next);
                }
            }
        }
        return List.copyOf(joined);
    }

    /** The length of the intervals. */
    public Duration active() {
        return intervals.stream().map(ActiveSpan::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** A stretch of running: from an instant of session time, this much of the timeline. */
    private record Stretch(Instant from, CompiledSession compiledSession, Duration begin, Duration end) {
        Duration covers() {
            return end.minus(begin);
        }

        List<ActiveSpan> split() {
            List<ActiveSpan> parts = new ArrayList<>();
            for (Segment segment : compiledSession.segments()) {
                Duration low = max(begin, segment.from());
                Duration high = min(end, segment.to());
                for (Cue prepare : compiledSession.timeline().prepares()) {
                    if (prepare.end().compareTo(low) > 0 && prepare.at().compareTo(high) < 0) {
                        add(parts, segment, low, min(prepare.at(), high));
                        low = prepare.end();
                    }
                }
                add(parts, segment, low, high);
            }
            return parts;
        }

        private void add(List<ActiveSpan> parts, Segment segment, Duration low, Duration high) {
            if (low.compareTo(high) < 0) {
                parts.add(new ActiveSpan(from.plus(low.minus(begin)), from.plus(high.minus(begin)), segment));
            }
        }

        boolean holds(Cue rep) {
            return rep.at().compareTo(begin) >= 0 && rep.end().compareTo(end) <= 0;
        }
    }

    private static List<Stretch> stretches(SessionLog log, Instant now) {
        List<Stretch> stretches = new ArrayList<>();
        Duration ahead = Duration.ZERO; // how far session time has run ahead of the clock
        for (Revision revision : log.revisions()) {
            if (revision.status() == Status.RUNNING) {
                Duration reached = log.reachedIn(revision, now);
                Stretch stretch = new Stretch(
                        revision.at().plus(ahead), revision.compiledSession(), revision.position(), reached);
                stretches.add(stretch);
                ahead = ahead.plus(stretch.covers()).minus(log.pace().takes(stretch.covers()));
            }
        }
        return stretches;
    }

    /** Time that has passed since the position moved last: in a pause or at a gate, until the end or now. */
    private static Duration idle(SessionLog log, Instant now) {
        Status status = log.statusAt(now);
        if (status == Status.RUNNING || status == Status.COMPLETED) {
            return Duration.ZERO;
        }
        Instant last = log.last().at();
        Instant until = status.isOver() || now.isBefore(last) ? last : now;
        return Duration.between(stoodStillAt(log, now), until);
    }

    private static Instant stoodStillAt(SessionLog log, Instant now) {
        List<Revision> revisions = log.revisions();
        int running = revisions.size() - 1;
        while (revisions.get(running).status() != Status.RUNNING) {
            running--;
        }
        Revision moved = revisions.get(running);
        return moved.reaches(log.reachedIn(moved, now), log.pace());
    }

    /** A rep counts when it was gone through to its end, a pause in its midst or not. */
    private static Map<String, Integer> repsDone(List<Stretch> stretches) {
        Map<String, Integer> done = new LinkedHashMap<>();
        for (Stretch stretch : joined(stretches)) {
            stretch.compiledSession().timeline().cues().stream()
                    .filter(cue -> cue.kind() == CueKind.REP && stretch.holds(cue))
                    .forEach(rep -> done.merge(rep.exercise(), 1, Integer::sum));
        }
        return done;
    }

    /**
     * An extension moves only what comes after it, so up to there a stretch goes by the timeline of the next one, too.
     */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : stretches) {
            if (!joined.isEmpty() && joined.getLast().end().equals(next.begin())) {
                Stretch before = joined.removeLast();
                joined.add(new Stretch(before.from(), next.compiledSession(), before.begin(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
