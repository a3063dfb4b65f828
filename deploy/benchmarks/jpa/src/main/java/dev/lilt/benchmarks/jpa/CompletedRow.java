package dev.lilt.benchmarks.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** The same columns and indexes as tracking-service's ledger. */
@Entity
@NullUnmarked
@Table(
        name = "completed_session",
        indexes = @Index(name = "of_member", columnList = "memberId, startedAt, sessionId, endedAt"))
class CompletedRow {
    @Id
    UUID sessionId;

    String memberId;
    String zone;
    Instant startedAt;
    Instant endedAt;
    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Object> activeIntervals;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Object> repsDone;

    static CompletedRow of(Completed completed) {
        var row = new CompletedRow();
        row.sessionId = UUID.fromString(completed.sessionId());
        row.memberId = completed.memberId();
        row.zone = completed.zone();
        row.startedAt = completed.startedAt();
        row.endedAt = completed.endedAt();
        row.status = completed.status();
        row.activeIntervals = completed.activeIntervals();
        row.repsDone = completed.repsDone();
        return row;
    }
}
