package dev.lilt.tracking.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A session that has ended, as the ledger keeps it.
 *
 * @param zone recorded when the session was created; its days are counted in it unless someone asks for another
 * @param startedAt when it first ran
 * @param endedAt at most {@link #LONGEST} later
 * @param activeIntervals when the member was active, pauses left out: in order, none overlapping, all from
 *     {@code startedAt} to {@code endedAt}; none if the member never was
 */
public record CompletedSession(
        UUID sessionId,
        String memberId,
        ZoneId zone,
        Instant startedAt,
        Instant endedAt,
        SessionStatus status,
        List<ActiveInterval> activeIntervals,
        List<RepsDone> repsDone) {
    /**
     * No session spans more: one that nobody touches expires after 12 hours. The ledger relies on it to find everything
     * that reaches into a week among the sessions that began not long before it.
     */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** @throws RejectedCompletionException if it can't have happened */
    public CompletedSession {
        activeIntervals = List.copyOf(activeIntervals);
        repsDone = List.copyOf(repsDone);
        if (endedAt.isBefore(startedAt)) {
            throw new RejectedCompletionException(RejectionReason.REVERSED, "endedAt is before startedAt");
        }
        if (startedAt.plus(LONGEST).isBefore(endedAt)) {
            throw new RejectedCompletionException(
                    RejectionReason.TOO_LONG, "endedAt is more than 31 days after startedAt");
        }
        Instant free = startedAt;
        for (int i = 0; i < activeIntervals.size(); i++) {
            ActiveInterval interval = activeIntervals.get(i);
            check(interval, i, free, startedAt, endedAt);
            free = interval.to();
        }
    }

    private static void check(ActiveInterval interval, int index, Instant free, Instant startedAt, Instant endedAt) {
        String field = "activeIntervals[" + index + "]";
        if (interval.to().isBefore(interval.from())) {
            throw new RejectedCompletionException(RejectionReason.REVERSED, field + " ends before it begins");
        }
        if (interval.from().isBefore(startedAt) || interval.to().isAfter(endedAt)) {
            throw new RejectedCompletionException(
                    RejectionReason.OUTSIDE_SESSION, field + " is outside startedAt to endedAt");
        }
        if (interval.from().isBefore(free)) {
            throw new RejectedCompletionException(
                    RejectionReason.OVERLAPPING, field + " begins before the one before it has ended");
        }
    }

    /** All its active time, without rest. */
    public Duration active() {
        return sum(interval -> !interval.isRest());
    }

    /** All its guided rest. */
    public Duration rest() {
        return sum(ActiveInterval::isRest);
    }

    private Duration sum(Predicate<ActiveInterval> part) {
        return activeIntervals.stream().filter(part).map(ActiveInterval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
