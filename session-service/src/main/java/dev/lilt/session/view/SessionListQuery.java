package dev.lilt.session.view;

import dev.lilt.session.scheduling.Batch;
import dev.lilt.session.state.Status;
import dev.lilt.session.store.SessionRow;
import dev.lilt.session.store.SessionSummary;
import dev.lilt.session.store.UnreadableSessions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists a member's sessions, newest first. */
@ApplicationScoped
class SessionListQuery implements PanacheRepositoryBase<SessionRow, UUID> {
    private final UnreadableSessions unreadable;

    SessionListQuery(UnreadableSessions unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * Some of a member's sessions, newest first.
     *
     * @param next the id to go on after, if there are more
     */
    record Page(List<SessionSummary> sessions, Optional<UUID> next) {}

    /**
     * Lists a member's sessions. One that can't be read is left out.
     *
     * @param statuses those to list, as they stand now
     * @param after the id before the first one listed; nothing to begin with the newest
     */
    Page page(String member, Set<Status> statuses, Optional<UUID> after, int limit, Instant now) {
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> ids(member, statuses, after, limit + 1, now));
        List<UUID> shown = ids.size() > limit ? ids.subList(0, limit) : ids;
        List<SessionSummary> sessions = Batch.of(shown, this::summaries, unreadable::leaveAlone);
        return new Page(sessions, ids.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
    }

    private List<UUID> ids(String member, Set<Status> statuses, Optional<UUID> after, int limit, Instant now) {
        return getSession()
                .createSelectionQuery("""
                        select id from SessionRow
                        where member = :member and (:after is null or id < :after)
                        and (case when status = :running and endsAt <= :now then :completed
                            when status = :running and waitsAt <= :now then :waiting else status end) in :statuses
                        order by id desc""", UUID.class)
                .setParameter("member", member)
                .setParameter("after", after.orElse(null))
                .setParameter("running", Status.RUNNING)
                .setParameter("now", now)
                .setParameter("completed", Status.COMPLETED)
                .setParameter("waiting", Status.WAITING)
                .setParameter("statuses", statuses.isEmpty() ? EnumSet.allOf(Status.class) : statuses)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<SessionSummary> summaries(List<UUID> ids) {
        return QuarkusTransaction.requiringNew()
                .call(() -> getSession().findMultiple(SessionRow.class, ids).stream()
                        .filter(Objects::nonNull)
                        .map(SessionRow::summary)
                        .toList());
    }
}
