package dev.lilt.local.postgres;

import static java.util.Objects.requireNonNull;

import dev.lilt.local.files.DiskSpace;
import dev.lilt.local.files.OwnerOnly;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.ProcessLiveness;
import dev.lilt.local.process.StackComponent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from the binaries that Maven brought, with user {@code lilt} and one database for each service. It
 * can be killed and started again on the same port and data, which is what fault tests do.
 */
public final class PostgresServer extends StackComponent {
    /** A database for each service, and what a service's tests name in {@code LiltTestResource}. */
    public static final List<String> DATABASES = List.of("content", "session", "tracking");

    /** The user that owns the databases; its {@link #password} is the data directory's own. */
    public static final String USER = "lilt";

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ChildReaper reaper;
    private final Path data;
    private final Authentication authentication;
    private final boolean durable;
    private volatile @Nullable ProcessHandle postmaster;

    /**
     * Nothing is started yet.
     *
     * @param data an empty or new directory, or that of an earlier run
     * @param log the file that the server's output is appended to
     * @param durable whether commits survive a crash of the machine; those that survive {@code kill -9} cost far less
     */
    public PostgresServer(ChildReaper reaper, Path data, int port, Path log, boolean durable) {
        super(new Endpoint("postgresql", "postgresql://localhost:" + port, port, log));
        this.reaper = reaper;
        this.data = data.toAbsolutePath();
        this.authentication = new Authentication(this.data);
        this.durable = durable;
    }

    /** Returns where {@link #USER}'s password is, beside the data, for its owner only. */
    public Path passwordFile() {
        return authentication.passwordFile(USER);
    }

    /** {@link #USER}'s password; made at the first call. */
    public String password() {
        return password(USER);
    }

    private String password(String user) {
        try {
            return authentication.password(user);
        } catch (IOException e) {
            throw new ComponentFailedException(this, "has no password: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /** {@inheritDoc} Ready means that every database of {@link #DATABASES} is there. */
    @Override
    public synchronized void start() {
        try {
            OwnerOnly.createDirectories(Objects.requireNonNull(data.getParent()));
            authentication.missing().ifPresent(file -> {
                String what =
                        "can't be opened: its password was in %s, which is gone; put it back, or start with new data";
                throw new ComponentFailedException(this, what.formatted(file));
            });
            Files.createDirectories(log().toAbsolutePath().getParent());
            endLeftover();
            // The library's own lock stays with this JVM when the server was killed; the postmaster's file is the guard
            // that counts.
            Files.deleteIfExists(data.resolve("epg-lock"));
            reaper.holdPostmaster(data);
            var server = embedded().start();
            postmaster = running().orElseThrow(() -> new ComponentFailedException(this, "ended while starting"));
            makeDatabases(server);
            try (var connection = server.getPostgresDatabase().getConnection()) {
                authentication.endTrust(connection);
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            running().ifPresent(ProcessHandle::destroyForcibly);
            throw new ComponentFailedException(this, "did not start" + (DiskSpace.isNamedIn(log()) ? "" : hint(e)), e);
        }
    }

    private EmbeddedPostgres.Builder embedded() {
        var output = ProcessBuilder.Redirect.appendTo(log().toFile());
        return EmbeddedPostgres.builder()
                .setPort(port())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                // These are options of initdb like any other: nobody gets in without a password from the first moment
                // on.
                .setLocaleConfig("auth", Authentication.METHOD)
                .setLocaleConfig(
                        "pwfile",
                        authentication.passwordFile(Authentication.SUPERUSER).toString())
                .setConnectConfig("password", password(Authentication.SUPERUSER))
                .setServerConfig("listen_addresses", "127.0.0.1")
                // No socket file in /tmp, which one killed server would leave in the way of the next.
                .setServerConfig("unix_socket_directories", "")
                // The library switches it off, and what was committed in the last half second is lost with the process
                // then.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("password_encryption", Authentication.METHOD)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setPGStartupWait(START_PATIENCE)
                // The code that starts a server stops it, after the services that write to it.
                .setRegisterShutdownHook(false);
    }

    @Override
    public long pid() {
        return requireNonNull(postmaster, "PostgreSQL was not started").pid();
    }

    @Override
    public boolean isAlive() {
        var started = postmaster;
        return started != null && ProcessLiveness.isAlive(started);
    }

    /** {@inheritDoc} The postmaster answers this itself, so a client is not needed and a connection is not taken. */
    @Override
    public boolean answers(Duration patience) {
        // SSLRequest of the frontend/backend protocol; the answer is one byte.
        return LoopbackPort.answers(port(), new byte[] {0, 0, 0, 8, 4, (byte) 210, 22, 47}, patience);
    }

    /** {@inheritDoc} The server's own children notice within moments and end too. */
    @Override
    public synchronized void kill() {
        if (postmaster != null) {
            postmaster.destroyForcibly();
            ProcessLiveness.awaitEnd(postmaster, STOP_PATIENCE);
        }
    }

    /** {@inheritDoc} Connections that are still open are broken off. */
    @Override
    public synchronized void close() {
        if (postmaster == null || !ProcessLiveness.isAlive(postmaster)) {
            return;
        }
        signal(postmaster, "INT");
        if (!ProcessLiveness.awaitEnd(postmaster, STOP_PATIENCE)) {
            signal(postmaster, "QUIT");
            ProcessLiveness.awaitEnd(postmaster, STOP_PATIENCE);
        }
    }

    /**
     * Clears away what a killed run left: its server, and the file with its process id, which would keep a new server
     * from starting if that id is a zombie's or somebody else's by now. A server that is being left alone is safe all
     * the same: it holds its shared memory.
     */
    private void endLeftover() throws IOException {
        var leftover =
                running().filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (leftover.isPresent()) {
            signal(leftover.get(), "QUIT");
            ProcessLiveness.awaitEnd(leftover.get(), STOP_PATIENCE);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private Optional<ProcessHandle> running() {
        try {
            var firstLine = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(firstLine.strip())).filter(ProcessLiveness::isAlive);
        } catch (IOException | RuntimeException noServer) {
            return Optional.empty();
        }
    }

    private void makeDatabases(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", USER)) {
                execute(connection, "CREATE ROLE %s LOGIN".formatted(USER));
            }
            execute(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(USER, password()));
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

    /** An {@link IllegalStateException} is the library's way to say that {@code initdb} failed. */
    private static String hint(Exception failure) {
        boolean isRefused = failure instanceof IllegalStateException && "root".equals(System.getProperty("user.name"));
        return isRefused ? ": it does not run as root where `unshare -U` is forbidden, try an ordinary user" : "";
    }

    /**
     * The JDK can send TERM and KILL only; to PostgreSQL those mean "when all clients are gone" and "leave everything
     * lying about".
     */
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
}
