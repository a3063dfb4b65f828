package dev.lilt.benchmarks.make;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.local.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The size of a database that has session-service's tables. */
record DatabaseSize(LiltStack stack, String database) {
    /** Returns the bytes of all sessions, of their revisions and of the indexes. */
    long sessionBytes() throws SQLException {
        return number("select pg_total_relation_size('sessions') + pg_total_relation_size('session_revisions')");
    }

    /** Returns where PostgreSQL's log is, in bytes; of all databases. */
    long walBytes() throws SQLException {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl(database), PostgresServer.USER, stack.databasePassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
