package dev.lilt.benchmarks.floor;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.server.MeasuredJvm;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.ChildReaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The floor as a process, with a database of its own in Lilt's PostgreSQL, whose tables Lilt's migrations make. */
public final class FloorServer implements AutoCloseable {
    /** The database of tracking-service. It is empty, because that service does not run at the same time. */
    public static final String DATABASE = "tracking";

    /** {@code quarkus.datasource.jdbc.max-size} of session-service. */
    private static final int CONNECTIONS = 16;

    private static final String SETTINGS = "floor.json";

    private final MeasuredJvm server;
    private final int port;
    private final Path settings;

    private FloorServer(MeasuredJvm server, int port, Path settings) {
        this.server = server;
        this.port = port;
        this.settings = settings;
    }

    /**
     * Makes the tables, and starts it.
     *
     * @param stack that runs, with a session-service
     * @param directory where its settings and its log go
     */
    public static FloorServer start(
            LiltStack stack, ChildReaper reaper, List<String> flags, int port, Path directory, Path log)
            throws IOException, SQLException {
        var example = ExampleSessions.make(stack);
        try (var floor = connection(stack, DATABASE);
                var lilt = connection(stack, "session")) {
            migrate(floor, stack.root().resolve("session-service/src/main/resources/db/migration"));
            copyTimeline(lilt, floor, example.timelineId());
        }
        var file = directory.resolve(SETTINGS);
        new FloorSettings(
                        port,
                        stack.databasePort(),
                        DATABASE,
                        PostgresServer.USER,
                        stack.databasePassword(),
                        CONNECTIONS,
                        stack.issuer(),
                        stack.issuer() + "/jwks",
                        example)
                .write(file);
        var program = List.of("-cp", System.getProperty("java.class.path"), FloorMain.class.getName(), file.toString());
        return new FloorServer(MeasuredJvm.start(reaper, flags, program, port, "/", log), port, file);
    }

    static Connection connection(LiltStack stack, String database) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), PostgresServer.USER, stack.databasePassword());
    }

    /** Runs {@code V1__….sql}, {@code V2__….sql} and so on. */
    private static void migrate(Connection connection, Path migrations) throws IOException, SQLException {
        try (var files = Files.list(migrations);
                var statement = connection.createStatement()) {
            var sorted =
                    files.sorted(Comparator.comparingInt(FloorServer::version)).toList();
            for (var file : sorted) {
                statement.execute(Files.readString(file));
            }
        }
    }

    private static int version(Path migration) {
        String name = Objects.requireNonNull(migration.getFileName()).toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void copyTimeline(Connection from, Connection to, String id) throws SQLException {
        try (var read = from.prepareStatement("select json from timelines where id = ?");
                var write = to.prepareStatement("insert into timelines (id, json) values (?, ?)")) {
            read.setString(1, id);
            try (var rows = read.executeQuery()) {
                rows.next();
                write.setString(1, id);
                write.setString(2, rows.getString(1));
            }
            write.executeUpdate();
        }
    }

    /** Returns where it listens. */
    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
        try {
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of the floor are left at " + settings, e);
        }
    }
}
