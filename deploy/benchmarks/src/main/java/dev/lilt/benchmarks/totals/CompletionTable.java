package dev.lilt.benchmarks.totals;

import dev.lilt.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** {@code completed_session} in the database of the measured program, by way of connections of its own. */
record CompletionTable(String jdbcUrl, String password) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, PostgresServer.USER, password);
    }

    /** Work that waits at the table's door until the connection that is returned commits. */
    Connection lock() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE completed_session IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }

    /** Returns when all of these are there; looks every 10 ms. */
    void await(Collection<UUID> ids) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM completed_session WHERE session_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            while (count(statement) < ids.size()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Not all completions came into the ledger");
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private static long count(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns how many rows there are. */
    long count() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT count(*) FROM completed_session")) {
            return count(statement);
        }
    }

    /** Returns whether somebody has made it. */
    boolean exists() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM pg_tables WHERE tablename = 'completed_session'")) {
            return count(statement) > 0;
        }
    }

    void run(List<String> commands) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
