package dev.lilt.tracking.ledger;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.InstantRange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Rows of the ledger. */
@ApplicationScoped
class CompletedSessionRepository implements PanacheRepositoryBase<CompletedSessionEntity, UUID> {
    /**
     * One statement for the whole batch, a column to a parameter: PostgreSQL takes arrays in half the time that it
     * takes the same rows as JSON. Rows go in by order of their id: two replicas that hold the same batch for a moment,
     * in a rebalance, then wait for each other in the same order and don't deadlock.
     */
    private static final String INSERT_NEW = """
            insert into completed_session (
                session_id, member_id, zone, started_on, started_at, ended_at, status, active_intervals, reps_done)
            select cast(session_id as uuid), member_id, zone, cast(started_on as date), cast(started_at as timestamptz),
                cast(ended_at as timestamptz), status, cast(active_intervals as jsonb), cast(reps_done as jsonb)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as row (
                session_id, member_id, zone, started_on, started_at, ended_at, status, active_intervals, reps_done)
            where not exists (
                select from erased_member
                where hash = member_hash((select salt from erasure_salt), row.member_id)
                and cast(row.started_at as timestamptz) <= erased_at)
            order by session_id
            on conflict (session_id) do nothing
            returning session_id
            """;

    private static final List<Function<CompletedSession, String>> COLUMNS = List.of(
            session -> session.sessionId().toString(),
            CompletedSession::memberId,
            session -> session.zone().getId(),
            session -> LocalDate.ofInstant(session.startedAt(), session.zone()).toString(),
            session -> session.startedAt().toString(),
            session -> session.endedAt().toString(),
            session -> session.status().wire(),
            session -> LedgerJson.intervals(session.activeIntervals()),
            session -> LedgerJson.reps(session.repsDone()));

    /**
     * Writes those that the ledger doesn't have yet and that nobody has erased, and returns their ids. No id may come
     * twice.
     */
    Set<UUID> insertNew(Collection<CompletedSession> sessions) {
        return getSession().doReturningWork(connection -> insertNew(connection, sessions));
    }

    private static Set<UUID> insertNew(Connection connection, Collection<CompletedSession> sessions)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                Object[] column = sessions.stream().map(COLUMNS.get(i)).toArray(String[]::new);
                insert.setArray(i + 1, connection.createArrayOf("text", column));
            }
            Set<UUID> entered = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    entered.add(rows.getObject(1, UUID.class));
                }
            }
            return entered;
        }
    }

    List<CompletedSession> withIds(Collection<UUID> ids) {
        return list("sessionId in ?1", ids).stream()
                .map(CompletedSessionEntity::toSession)
                .toList();
    }

    /** Up to so many of a member's sessions, by start. */
    List<CompletedSession> page(ActivityRange range, int limit) {
        InstantRange span = InstantRange.anywhere(range.from(), range.to());
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
}
