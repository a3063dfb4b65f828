package dev.lilt.tracking.ledger;

import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.wire.WireName;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.SessionStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A row of the ledger, for reading: rows are written many at a time, by {@link CompletedSessionRepository}. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "completed_session")
class CompletedSessionEntity {
    @Id
    UUID sessionId;

    String memberId;
    String zone;
    LocalDate startedOn;
    Instant startedAt;
    Instant endedAt;
    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    String activeIntervals;

    @JdbcTypeCode(SqlTypes.JSON)
    String repsDone;

    /** Reads the row that a result is at. */
    static CompletedSessionEntity of(ResultSet row) throws SQLException {
        CompletedSessionEntity entity = new CompletedSessionEntity();
        entity.sessionId = row.getObject("session_id", UUID.class);
        entity.memberId = row.getString("member_id");
        entity.zone = row.getString("zone");
        entity.startedAt = NamedStatement.instant(row, "started_at");
        entity.endedAt = NamedStatement.instant(row, "ended_at");
        entity.status = row.getString("status");
        entity.activeIntervals = row.getString("active_intervals");
        entity.repsDone = row.getString("reps_done");
        return entity;
    }

    CompletedSession toSession() {
        return new CompletedSession(
                sessionId,
                memberId,
                ZoneId.of(zone),
                startedAt,
                endedAt,
                WireName.find(SessionStatus.class, status).orElseThrow(),
                LedgerJson.readIntervals(activeIntervals),
                LedgerJson.readReps(repsDone));
    }
}
