package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The active time of sessions that may overlap, with each moment in it once. */
final class IntervalUnion {
    /** Compares ids as PostgreSQL does, byte by byte: Java's {@code UUID} compares signed numbers. */
    static final Comparator<CompletedSession> BY_START = Comparator.comparing(CompletedSession::startedAt)
            .thenComparing(session -> session.sessionId().toString());

    private static final Comparator<Part> BY_BEGIN =
            Comparator.<Part, Instant>comparing(part -> part.interval().from()).thenComparing(Part::session, BY_START);

    private IntervalUnion() {}

    /**
     * Returns the intervals of all sessions, cut so that none overlaps another and their union is the same. A moment
     * that several intervals hold stays with the one that began first; of those that began at once, with the one whose
     * session began first, and then with the one with the lower session id.
     *
     * @param sessions each once, in any order
     * @return what is left of each interval, by time; an interval with nothing left is not there
     */
    static List<Part> of(Collection<CompletedSession> sessions) {
        List<Part> parts = new ArrayList<>();
        for (CompletedSession session : sessions) {
            session.activeIntervals().forEach(interval -> parts.add(new Part(session, interval)));
        }
        parts.sort(BY_BEGIN);
        List<Part> disjoint = new ArrayList<>(parts.size());
        Instant covered = Instant.MIN;
        for (Part part : parts) {
            // By begin, so what is covered already lies at the beginning of the interval, and one part is left of it.
            if (part.interval().to().isAfter(covered)) {
                disjoint.add(part.from(covered));
                covered = part.interval().to();
            }
        }
        return disjoint;
    }

    /** An interval, or what is left of it, and the session that it is of. */
    record Part(CompletedSession session, ActiveInterval interval) {
        private Part from(Instant instant) {
            return interval.from().isBefore(instant) ? new Part(session, interval.startingAt(instant)) : this;
        }
    }
}
