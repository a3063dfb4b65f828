package dev.lilt.local.postgres;

import dev.lilt.local.process.Leash;
import dev.lilt.local.process.PartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from the binaries that Maven brought, with user {@code lilt} and one database for each service. It can be killed and
 * started again on the same port and data, which is what fault tests do.
 */
public final class PostgresServer implements AutoCloseable {
    /** A database for each service, and what a service's tests name in {@code LiltTestResource}. */
    public static final List<String> DATABASES = List.of("content", "session", "tracking");

    /** Name and password of the user that owns the databases. */
    public static final String USER = "lilt";

    private static final String NAME = "PostgreSQL";
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Leash leash;
    private final Path data;
    private final int port;
    private final Path log;
    private final boolean durable;
    private @Nullable ProcessHandle postmaster;

    /**
     * Nothing is started yet.
     *
     * @param data an empty or new directory, or that of an earlier run
     * @param log the file that the server's output is appended to
     * @param durable whether commits survive a crash of the machine; those that survive {@code kill -9} cost far less
     */
    public PostgresServer(Leash leash, Path data, int port, Path log, boolean durable) {
        this.leash = leash;
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = log;
        this.durable = durable;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /**
     * Starts the server and returns once it answers and has every database of {@link #DATABASES}.
     *
     * @return the server's main process
     * @throws PartFailure if it ends, or does not answer within half a minute
     */
    public ProcessHandle start() {
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            endLeftover();
            var output = ProcessBuilder.Redirect.appendTo(log.toFile());
            var server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // No socket file in /tmp, which one killed server would leave in the way of the next.
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("max_connections", "200")
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .setPGStartupWait(START_PATIENCE)
                    // Whoever starts a server stops it, after the services that write to it.
                    .setRegisterShutdownHook(false)
                    .start();
            var started = running().orElseThrow(() -> new PartFailure(NAME, "ended while starting", log));
            leash.hold(started, Leash.End.QUIT);
            postmaster = started;
            makeDatabases(server);
            return started;
        } catch (IOException | SQLException | IllegalStateException e) {
            running().ifPresent(ProcessHandle::destroyForcibly);
            throw new PartFailure(NAME, "did not start" + hint(), log, e);
        }
    }

    /** {@code kill -9} of the main process; its children notice within moments and end too. */
    public void kill() {
        if (postmaster != null) {
            postmaster.destroyForcibly();
            awaitEnd(postmaster, STOP_PATIENCE);
        }
    }

    /** Ends it in order; connections that are still open are broken off. */
    @Override
    public void close() {
        if (postmaster == null || !postmaster.isAlive()) {
            return;
        }
        signal(postmaster, "INT");
        if (!awaitEnd(postmaster, STOP_PATIENCE)) {
            signal(postmaster, "QUIT");
            awaitEnd(postmaster, STOP_PATIENCE);
        }
    }

    /** What a killed run left: a server of this data directory, or the number of a process that is somebody else's by now. */
    private void endLeftover() throws IOException {
        var leftover = running();
        if (leftover.isEmpty()) {
            return;
        }
        boolean isPostgres = leftover.get().info().command().orElse("").endsWith("/postgres");
        if (isPostgres) {
            signal(leftover.get(), "QUIT");
            awaitEnd(leftover.get(), STOP_PATIENCE);
        } else {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private Optional<ProcessHandle> running() {
        try {
            var firstLine = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(firstLine.strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | RuntimeException noServer) {
            return Optional.empty();
        }
    }

    private static void makeDatabases(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", USER)) {
                execute(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, USER));
            }
            for (var database : DATABASES) {
                if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
                    execute(connection, "CREATE DATABASE %s OWNER %s".formatted(database, USER));
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hint() {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return isRoot ? " (it refuses to run as root unless `unshare -U` works here; try an ordinary user)" : "";
    }

    /** The JDK can send TERM and KILL only; to PostgreSQL those mean "when all clients are gone" and "leave everything lying about". */
    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not send " + signal + " to PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
