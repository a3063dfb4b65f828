package dev.lilt.tracking.ledger;

import dev.lilt.support.database.NamedStatement;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.InstantRange;
import dev.lilt.tracking.week.Target;
import dev.lilt.tracking.week.TargetHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/**
 * Reads a member's zone, targets and sessions in one statement: a week is asked for more often than anything else, and
 * each further statement would take a connection and a round trip of its own.
 */
@ApplicationScoped
public class MemberHistoryQuery {
    /** Has at least one row. One without a session has no {@code session_id}. */
    private static final NamedStatement READ = NamedStatement.of("""
            select member.latest_zone, target.since, target.minutes, session.*
            from (
                select (
                    select zone from completed_session where member_id = :member
                    order by started_at desc, session_id desc limit 1) as latest_zone) as member
            cross join (
                select array_agg(cast(extract(epoch from since) * 1000 as bigint)) as since, array_agg(minutes) as minutes
                from target where member_id = :member) as target
            left join completed_session session
                on session.member_id = :member and session.started_at >= :earliestStart and session.started_at < :to
                and session.ended_at > :from
            order by session.started_at, session.session_id
            """);

    private final Session rows;

    MemberHistoryQuery(Session rows) {
        this.rows = rows;
    }

    /** Returns a member's history, with the sessions that have any part in this span. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public MemberHistory of(String memberId, InstantRange span) {
        return rows.doReturningWork(connection -> {
            try (NamedStatement.Prepared read = READ.on(connection)
                            .set("member", memberId)
                            .set("earliestStart", span.from().minus(CompletedSession.LONGEST))
                            .set("from", span.from())
                            .set("to", span.to());
                    ResultSet row = read.query()) {
                row.next();
                return history(row);
            }
        });
    }

    private static MemberHistory history(ResultSet row) throws SQLException {
        Optional<ZoneId> latestZone =
                Optional.ofNullable(row.getString("latest_zone")).map(ZoneId::of);
        TargetHistory targets = targets(row);
        List<CompletedSession> sessions = new ArrayList<>();
        do {
            if (row.getString("session_id") != null) {
                sessions.add(CompletedSessionEntity.of(row).toSession());
            }
        } while (row.next());
        return new MemberHistory(latestZone, targets, sessions);
    }

    private static TargetHistory targets(ResultSet row) throws SQLException {
        Array since = row.getArray("since");
        if (since == null) {
            return TargetHistory.NONE;
        }
        Long[] instants = (Long[]) since.getArray();
        Integer[] minutes = (Integer[]) row.getArray("minutes").getArray();
        SortedMap<Instant, Target> bySince = new TreeMap<>();
        for (int i = 0; i < instants.length; i++) {
            bySince.put(Instant.ofEpochMilli(instants[i]), new Target(minutes[i]));
        }
        return new TargetHistory(bySince);
    }
}
