package dev.lilt.tracking.ledger;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.Span;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of the ledger. */
@ApplicationScoped
class CompletedSessionRepository implements PanacheRepositoryBase<CompletedSessionEntity, UUID> {
    /**
     * One statement for the whole batch. Rows go in by order of their id: two replicas that hold the same batch for a
     * moment, in a rebalance, then wait for each other in the same order and don't deadlock.
     */
    private static final String INSERT_NEW = """
            INSERT INTO completed_session (
                session_id, member_id, zone, started_on, started_at, ended_at, status, active_intervals, reps_done)
            SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row (
                session_id uuid, member_id text, zone text, started_on date, started_at timestamptz,
                ended_at timestamptz, status text, active_intervals jsonb, reps_done jsonb)
            WHERE NOT EXISTS (
                SELECT FROM erased_member
                WHERE hash = member_hash((SELECT salt FROM erasure_salt), row.member_id)
                AND row.started_at <= erased_at)
            ORDER BY session_id
            ON CONFLICT (session_id) DO NOTHING
            RETURNING session_id
            """;

    /**
     * Writes those that the ledger doesn't have yet and that nobody has erased, and returns their ids. No id may come
     * twice.
     */
    Set<UUID> insertNew(Collection<CompletedSession> sessions) {
        return Set.copyOf(getSession()
                .createNativeQuery(INSERT_NEW, UUID.class)
                .setParameter("rows", LedgerJson.rows(sessions))
                .getResultList());
    }

    List<CompletedSession> withIds(Collection<UUID> ids) {
        return list("sessionId in ?1", ids).stream()
                .map(CompletedSessionEntity::toSession)
                .toList();
    }

    /** A member's sessions with any part in this span, by start. */
    List<CompletedSession> touching(String memberId, Span span) {
        Instant earliestStart = span.from().minus(CompletedSession.LONGEST);
        return list(
                        "memberId = ?1 and startedAt >= ?2 and startedAt < ?3 and endedAt > ?4"
                                + " order by startedAt, sessionId",
                        memberId,
                        earliestStart,
                        span.to(),
                        span.from())
                .stream()
                .map(CompletedSessionEntity::toSession)
                .toList();
    }

    /** Up to so many of a member's sessions, by start. */
    List<CompletedSession> page(ActivityRange range, int limit) {
        Span span = Span.anywhere(range.from(), range.to());
        return find(
                        "memberId = ?1 and startedAt >= ?2 and startedAt < ?3 and startedOn between ?4 and ?5"
                                + " and (startedAt, sessionId) > (?6, ?7) order by startedAt, sessionId",
                        range.memberId(),
                        span.from(),
                        span.to(),
                        range.from(),
                        range.to(),
                        range.after().startedAt(),
                        range.after().sessionId())
                .page(0, limit)
                .stream()
                .map(CompletedSessionEntity::toSession)
                .toList();
    }

    /** The zone of the session that a member began last. */
    Optional<ZoneId> latestZone(String memberId) {
        return find("memberId = ?1 order by startedAt desc, sessionId desc", memberId)
                .page(0, 1)
                .firstResultOptional()
                .map(entity -> ZoneId.of(entity.zone));
    }
}
