package dev.lilt.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.process.Leash;
import dev.lilt.local.process.LoopbackPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    private Path directory;

    private PostgresServer server;

    @BeforeEach
    void startServer() {
        server = server(LoopbackPort.anyFree());
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void shouldKeepCommittedRowsWhenKilledAndStartedAgain() throws Exception {
        // Given
        try (var connection = connect("session")) {
            execute(connection, "CREATE TABLE kept (id int PRIMARY KEY)");
            execute(connection, "INSERT INTO kept VALUES (42)");
        }

        // When
        server.kill();
        server.start();

        // Then
        try (var connection = connect("session");
                var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void shouldStartWhenItsOldProcessNumberIsSomebodyElsesNow() throws Exception {
        // Given
        server.kill();
        var pidFile = directory.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        // When
        server.start();

        // Then
        assertThat(server.isAlive()).isTrue();
        assertThat(server.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void shouldEndAServerThatAKilledStackLeftOnItsData() {
        // Given
        var next = server(LoopbackPort.anyFree());

        // When
        next.start();

        // Then
        assertThat(server.isAlive()).isFalse();
        assertThat(next.isAlive()).isTrue();
        next.close();
        assertThat(next.isAlive()).isFalse();
    }

    private PostgresServer server(int port) {
        return new PostgresServer(
                Leash.tie(), directory.resolve("data"), port, directory.resolve("postgresql.log"), false);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), "lilt", "lilt");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
