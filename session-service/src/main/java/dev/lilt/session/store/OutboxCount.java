package dev.lilt.session.store;

import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.metrics.OutboxGauges;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads how many rows an outbox has. */
public final class OutboxCount {
    private OutboxCount() {}

    /**
     * Reads the only row of a statement, and closes it.
     *
     * @param count selects the number of rows that are {@code waiting}, since when the {@code oldest} is, and the
     *     number that is {@code set_aside}
     */
    public static OutboxGauges.Rows of(NamedStatement.Prepared count) throws SQLException {
        return count.list(OutboxCount::read).getFirst();
    }

    private static OutboxGauges.Rows read(ResultSet row) throws SQLException {
        return new OutboxGauges.Rows(
                row.getLong("waiting"), NamedStatement.instant(row, "oldest"), row.getLong("set_aside"));
    }
}
