package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.CompletedSession;
import java.time.ZoneId;
import java.util.Collection;

/** Whose days and weeks active time is split over. */
public sealed interface ZonePolicy {
    /** The zone that this session's time is split in. */
    ZoneId zoneOf(CompletedSession session);

    /** The one zone to name beside a week in which these sessions count. */
    ZoneId zoneShown(Collection<CompletedSession> counted);

    /** The zone whose date is today's. */
    ZoneId zoneOfToday();

    /** All in the zone that was asked for. */
    record Fixed(ZoneId zone) implements ZonePolicy {
        @Override
        public ZoneId zoneOf(CompletedSession session) {
            return zone;
        }

        @Override
        public ZoneId zoneShown(Collection<CompletedSession> counted) {
            return zone;
        }

        @Override
        public ZoneId zoneOfToday() {
            return zone;
        }
    }

    /**
     * Each session in the zone recorded with it, so that travel later on doesn't move what was done before.
     *
     * @param latest where the member is, as far as we know: the zone of the session that began last
     */
    record AsRecorded(ZoneId latest) implements ZonePolicy {
        @Override
        public ZoneId zoneOf(CompletedSession session) {
            return session.zone();
        }

        /** That of the session begun last in this week. */
        @Override
        public ZoneId zoneShown(Collection<CompletedSession> counted) {
            return counted.stream()
                    .max(IntervalUnion.BY_START)
                    .map(CompletedSession::zone)
                    .orElse(latest);
        }

        @Override
        public ZoneId zoneOfToday() {
            return latest;
        }
    }
}
