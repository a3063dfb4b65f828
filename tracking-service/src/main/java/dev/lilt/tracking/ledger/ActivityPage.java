package dev.lilt.tracking.ledger;

import dev.lilt.tracking.activity.CompletedSession;
import java.util.List;
import java.util.Optional;

/**
 * A page of a member's ledger.
 *
 * @param sessions by start
 * @param isLast whether none follow
 */
record ActivityPage(ActivityRange range, List<CompletedSession> sessions, boolean isLast) {
    /** Returns what the next page is asked for with, if there is one. */
    Optional<String> next() {
        if (isLast) {
            return Optional.empty();
        }
        CompletedSession last = sessions.get(sessions.size() - 1);
        return Optional.of(new Cursor(last.startedAt(), last.sessionId()).write(range.scope()));
    }
}
