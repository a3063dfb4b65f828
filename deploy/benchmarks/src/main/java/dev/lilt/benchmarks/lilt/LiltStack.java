package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.server.MeasuredJvm;
import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.identity.TokenSigner;
import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.ServiceWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that session-service needs, all of it real, and session-service itself as often as asked for. */
public final class LiltStack implements AutoCloseable {
    private static final String READY = "/q/health/ready";
    private static final int FIRST_REPLICA = 20;

    /**
     * {@code 2026-11-22T10:00:42.137} becomes {@code …:42.000}: from then on all sessions have their cues on the same
     * instants. Those before the start too, since a log never goes back in time.
     */
    private static final String ALIGN = "update session_revisions set at = date_trunc('second', at)";

    /** The completion counts as sent, so that none is. */
    private static final String END = """
            update sessions set status = 'stopped', ended_at = now(), ends_at = null, waits_at = null,
                completion_sent_at = now()
            where status in ('ready', 'running', 'paused')""";

    private final Path root;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final Ports ports;
    private final List<String> flags;
    private final List<String> settings;
    private final IssuerServer issuer;
    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final Members members;

    /**
     * Nothing is started yet.
     *
     * @param root a checkout in which the services are built
     * @param flags of the measured JVM
     * @param settings more configuration for the measured service, {@code key=value}
     */
    public LiltStack(
            Path root, ChildReaper reaper, DataDirectory data, Ports ports, List<String> flags, List<String> settings) {
        this.root = root;
        this.reaper = reaper;
        this.data = data;
        this.ports = ports;
        this.flags = flags;
        this.settings = settings;
        this.issuer = new IssuerServer(data::signingKey, ports.issuer(), data.log("issuer"));
        this.kafka = new KafkaBroker(reaper, data.kafka(), ports.kafka(), data.log("kafka"));
        this.postgres = new PostgresServer(reaper, data.postgres(), ports.postgres(), data.log("postgresql"), true);
        this.members = new Members(new TokenSigner(data.signingKey(), issuer.url()));
    }

    /**
     * Starts what the service needs, and publishes the exercise of the benchmarks; content-service is gone again
     * afterwards.
     */
    public void start() throws IOException {
        startParts();
        try (var content = service("content-service", ports.content(), "content", List.of("-Xmx256m"));
                var connection = new HttpConnection(ports.content());
                var exercise = LiltStack.class.getResourceAsStream("bench-breathing.json")) {
            if (exercise == null) {
                throw new IllegalStateException("the benchmark's exercise is not in the jar");
            }
            String json = new String(exercise.readAllBytes(), StandardCharsets.UTF_8);
            connection
                    .call("PUT", "/exercises/bench-breathing", members.author(), json)
                    .orThrow();
            try (var session = replica(0)) {
                maker(port(0)).awaitContent();
            }
        }
    }

    /** Starts what services need, and no service. */
    public void startParts() {
        issuer.start();
        postgres.start();
        kafka.start();
    }

    /** Starts tracking-service and returns when it is ready. */
    public MeasuredJvm tracking() {
        var log = data.log("tracking-service");
        return MeasuredJvm.start(reaper, flags, trackingProgram(), trackingPort(), READY, log);
    }

    /** Returns how tracking-service is started, after the flags of its JVM. */
    public List<String> trackingProgram() {
        var program = new ArrayList<String>();
        settings.forEach(setting -> program.add("-D" + setting));
        program.addAll(program("tracking-service", trackingPort(), "tracking"));
        return program;
    }

    /** Starts a session-service; {@code number} is 0 or more and chooses the port. */
    public MeasuredJvm replica(int number) {
        return replica(number, List.of());
    }

    /** The same, with more options of its JVM. */
    public MeasuredJvm replica(int number, List<String> options) {
        var all = new ArrayList<>(flags);
        all.addAll(options);
        all.add("-Dlilt.session.pace-allowed=true");
        // Ten thousand sessions wait longer than a minute for their followers here.
        all.add("-Dlilt.presence.pause-after=1h");
        settings.forEach(setting -> all.add("-D" + setting));
        return service("session-service", port(number), "session", all);
    }

    /** Returns where the replica of this number listens. */
    public int port(int number) {
        return ports.session() + FIRST_REPLICA + number;
    }

    /** Returns where tracking-service listens. */
    public int trackingPort() {
        return ports.tracking();
    }

    /** Kafka's address. */
    public String kafka() {
        return kafka.bootstrapServers();
    }

    /** One of {@link PostgresServer#DATABASES}, for {@link PostgresServer#USER}. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** The password of {@link PostgresServer#USER}. */
    public String databasePassword() {
        return postgres.password();
    }

    /** Returns the checkout whose services run. */
    public Path root() {
        return root;
    }

    /** Returns the URL of the issuer, without a slash at the end. */
    public String issuer() {
        return issuer.url();
    }

    /** Returns where PostgreSQL listens. */
    public int databasePort() {
        return postgres.port();
    }

    /** PostgreSQL's first process; the others are its children. */
    public long postgresPid() {
        return postgres.pid();
    }

    /** Kafka's process. */
    public long kafkaPid() {
        return kafka.pid();
    }

    /** Returns the bytes of the records in a topic, all partitions together, as they are in Kafka's files. */
    public long kafkaBytes(String topic) {
        try (var files = Files.walk(data.kafka())) {
            return files.filter(file -> file.toString().contains("/" + topic + "-"))
                    .filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's files could not be read", e);
        }
    }

    /** Tokens of so many members that have no session yet. */
    public List<String> tokens(int count) {
        return members.tokens(count);
    }

    /**
     * Ends all sessions of a database that has session-service's tables, so that nothing of them is due during the next
     * measurement. No call can do that for so many. The rows stay, and PostgreSQL counts them: a table that was emptied
     * a moment ago gets plans that read all of it, and keeps them while it fills again. No page has room left, so that
     * what is added can be told by the tables' size, and no row is marked when it is read next, which would be logged.
     */
    public void endSessions(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), PostgresServer.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(END);
            statement.execute("vacuum (full, freeze, analyze) sessions, session_revisions");
        }
    }

    /** A token of a member. */
    public String token(String member) {
        return members.token(member);
    }

    /** For the replica at this port. */
    public SessionMaker maker(int port) {
        return new SessionMaker(port, members);
    }

    /**
     * Moves the start of all running sessions to the whole second, so that all their cues fall on one instant. No call
     * of the service can do that: it is done in its database, while the service does not run.
     */
    public void align() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("session"), PostgresServer.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(ALIGN);
        }
    }

    private MeasuredJvm service(String name, int port, String database, List<String> options) {
        var log = data.log(name + "-" + port);
        return MeasuredJvm.start(reaper, options, program(name, port, database), port, READY, log);
    }

    private List<String> program(String name, int port, String database) {
        var jar = root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(name + " is not built: there is no " + jar);
        }
        var program = new ArrayList<String>();
        program.add("-Dquarkus.http.host=127.0.0.1");
        program.add("-Dquarkus.http.port=" + port);
        var wiring = new ServiceWiring(issuer, kafka, postgres, Map.of());
        wiring.of(database).forEach((key, value) -> program.add("-D" + key + "=" + value));
        program.add("-jar");
        program.add(jar.toString());
        return program;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        issuer.close();
        try {
            // Gigabytes of commits that nobody reads again.
            data.empty();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("The data of the benchmark is left in " + data.path(), e));
        }
    }
}
