package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The time of sessions that may overlap, with each moment in it once. */
final class IntervalUnion {
    /** Compares ids as PostgreSQL does, byte by byte: Java's {@code UUID} compares signed numbers. */
    static final Comparator<CompletedSession> BY_START = Comparator.comparing(CompletedSession::startedAt)
            .thenComparing(session -> session.sessionId().toString());

    private static final Comparator<Part> BY_BEGIN =
            Comparator.<Part, Instant>comparing(part -> part.interval().from()).thenComparing(Part::session, BY_START);

    private IntervalUnion() {}

    /**
     * Returns the intervals of all sessions, cut so that none overlaps another and their union is the same. A moment of
     * rest and movement at once is movement. Among several movements, and among several rests, a moment stays with the
     * interval that began first; of those that began at once, with the one whose session began first, and then with the
     * one with the lower session id.
     *
     * @param sessions each once, in any order
     * @return what is left of each interval: movement by time, then rest by time. Movement may cut a rest into several
     *     parts; an interval with nothing left is not there
     */
    static List<Part> of(Collection<CompletedSession> sessions) {
        List<Part> parts = new ArrayList<>();
        for (CompletedSession session : sessions) {
            session.activeIntervals().forEach(interval -> parts.add(new Part(session, interval)));
        }
        parts.sort(BY_BEGIN);
        List<Part> movement = disjoint(
                parts.stream().filter(part -> !part.interval().isRest()).toList());
        List<Part> rest =
                disjoint(parts.stream().filter(part -> part.interval().isRest()).toList());
        return Stream.concat(movement.stream(), without(movement, rest)).toList();
    }

    private static List<Part> disjoint(List<Part> parts) {
        List<Part> disjoint = new ArrayList<>(parts.size());
        Instant covered = Instant.MIN;
        for (Part part : parts) {
            // By begin, so what is covered already lies at the beginning of the interval, and one part is left of it.
            if (part.interval().to().isAfter(covered)) {
                disjoint.add(part.startingAt(covered));
                covered = part.interval().to();
            }
        }
        return disjoint;
    }

    /** Returns what the movement leaves of the rest; both by time, and neither overlapping. */
    private static Stream<Part> without(List<Part> movement, List<Part> rest) {
        List<Part> left = new ArrayList<>();
        int over = 0;
        for (Part part : rest) {
            Instant free = part.interval().from();
            Instant end = part.interval().to();
            while (over < movement.size() && !movement.get(over).interval().to().isAfter(free)) {
                over++;
            }
            for (int i = over;
                    i < movement.size() && movement.get(i).interval().from().isBefore(end);
                    i++) {
                ActiveInterval moved = movement.get(i).interval();
                left.add(part.during(free, moved.from()));
                free = moved.to();
            }
            left.add(part.during(free, end));
        }
        return left.stream()
                .filter(part -> part.interval().from().isBefore(part.interval().to()));
    }

    /** An interval, or what is left of it, and the session that it is of. */
    record Part(CompletedSession session, ActiveInterval interval) {
        private Part startingAt(Instant instant) {
            return interval.from().isBefore(instant) ? during(instant, interval.to()) : this;
        }

        private Part during(Instant begin, Instant end) {
            return new Part(session, interval.during(begin, end));
        }
    }
}
