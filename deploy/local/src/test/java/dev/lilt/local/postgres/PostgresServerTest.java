package dev.lilt.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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

    @Test
    void shouldLetNobodyInWithoutItsPassword() throws Exception {
        for (String user : List.of("lilt", "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("session"), user, "lilt"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
        assertThat(directory.resolve("data/pg_hba.conf")).content().doesNotContainPattern("(?m)^[^#]*trust");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldGiveDataThatLetEverybodyInAPasswordAndKeepItsRows() throws Exception {
        // Given: as an earlier Lilt left it
        var entries = directory.resolve("data/pg_hba.conf");
        try (var connection = connect("session")) {
            execute(connection, "CREATE TABLE kept (id int PRIMARY KEY)");
            execute(connection, "ALTER ROLE lilt PASSWORD 'lilt'");
        }
        server.close();
        Files.writeString(entries, Files.readString(entries).replace("scram-sha-256", "trust"));
        try (var passwords = Files.newDirectoryStream(directory, "*.password")) {
            for (var password : passwords) {
                Files.delete(password);
            }
        }

        // When
        server.start();

        // Then
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> DriverManager.getConnection(server.jdbcUrl("session"), "lilt", "lilt"))
                .isInstanceOf(SQLException.class));
        try (var connection = connect("session");
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void shouldSayWhichPasswordIsMissing() throws Exception {
        // Given
        server.close();
        var file = directory.resolve("data-postgres.password");
        Files.delete(file);

        // When
        var thrown = assertThatThrownBy(server::start);

        // Then
        thrown.isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("can't be opened: its password was in " + file + ", which is gone; put it back");
    }

    @Test
    void shouldNotAnswerWhileItHangs() {
        // When
        signal(server.pid(), "STOP");
        boolean stopped = server.answers(Duration.ofSeconds(1));
        signal(server.pid(), "CONT");

        // Then
        assertThat(stopped).isFalse();
        assertThat(server.answers(Duration.ofSeconds(20))).isTrue();
    }

    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PostgresServer server(int port) {
        return new PostgresServer(
                ChildReaper.start(), directory.resolve("data"), port, directory.resolve("postgresql.log"), false);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), "lilt", server.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
