package dev.lilt.session.store;

import dev.lilt.support.metrics.OutboxGauges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads how many rows an outbox has. */
public final class OutboxCount {
    private OutboxCount() {}

    /**
     * Reads the only row of a statement, and closes it.
     *
     * @param count selects the number of rows that wait, since when the oldest does, and the number set aside
     */
    public static OutboxGauges.Rows of(NamedStatement.Prepared count) throws SQLException {
        return count.list(OutboxCount::read).getFirst();
    }

    private static OutboxGauges.Rows read(ResultSet row) throws SQLException {
        OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
        Instant since = oldest == null ? null : oldest.toInstant();
        return new OutboxGauges.Rows(row.getLong(1), since, row.getLong(3));
    }
}
