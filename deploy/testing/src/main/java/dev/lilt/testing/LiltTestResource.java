package dev.lilt.testing;

import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.stack.ServiceWiring;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Real Kafka with Lilt's topics, real PostgreSQL and a token issuer for a service's {@code @QuarkusTest}:
 *
 * <pre>{@code
 * @QuarkusTestResource(value = LiltTestResource.class, initArgs = @ResourceArg(name = "database", value = "session"))
 * }</pre>
 *
 * <p>They start once per JVM, whichever class loader asks, and end with it: data and processes are on a
 * {@link ChildReaper}, which also works when the JVM is killed, and when the class loader that made them is closed long
 * before a shutdown hook would run.
 */
public final class LiltTestResource implements QuarkusTestResourceLifecycleManager {
    static final String KEY_PROPERTY = "lilt.testing.key";
    static final String ISSUER_PROPERTY = "lilt.testing.issuer";
    private static final String KAFKA_PROPERTY = "lilt.testing.kafka";
    private static final String POSTGRES_PROPERTY = "lilt.testing.postgres";
    static final String PASSWORD_PROPERTY = "lilt.testing.postgres-password";

    private @Nullable String database;

    @Override
    public void init(Map<String, String> initArgs) {
        var asked = initArgs.get("database");
        if (asked == null || !PostgresServer.DATABASES.contains(asked)) {
            throw new IllegalArgumentException(
                    "initArgs needs database = one of " + PostgresServer.DATABASES + ", not " + asked);
        }
        database = asked;
    }

    @Override
    public Map<String, String> start() {
        startOnce();
        return ServiceWiring.configuration(
                System.getProperty(POSTGRES_PROPERTY) + database,
                System.getProperty(PASSWORD_PROPERTY),
                System.getProperty(KAFKA_PROPERTY),
                System.getProperty(ISSUER_PROPERTY));
    }

    /** Nothing: the next test profile's application wants the same parts. */
    @Override
    public void stop() {}

    /** System properties are what two class loaders of one JVM share; Quarkus starts one application at a time. */
    private static synchronized void startOnce() {
        if (System.getProperty(KEY_PROPERTY) != null) {
            return;
        }
        try {
            var directory = Files.createTempDirectory("lilt-test");
            var reaper = ChildReaper.startAndRemove(directory);
            var log = directory.resolve("logs");
            var kafka = new KafkaBroker(
                    reaper, directory.resolve("kafka"), LoopbackPort.anyFree(), log.resolve("kafka.log"));
            var postgres = new PostgresServer(
                    reaper, directory.resolve("postgres"), LoopbackPort.anyFree(), log.resolve("postgres.log"), false);
            var postgresStarted = CompletableFuture.runAsync(postgres::start);
            kafka.start();
            postgresStarted.join();

            var key = SigningKey.create();
            int issuerPort = LoopbackPort.anyFree();
            new IssuerServer(() -> key, issuerPort, log.resolve("issuer.log")).start();
            System.setProperty(ISSUER_PROPERTY, LoopbackPort.url(issuerPort));
            System.setProperty(KAFKA_PROPERTY, kafka.bootstrapServers());
            System.setProperty(POSTGRES_PROPERTY, postgres.jdbcUrl(""));
            System.setProperty(PASSWORD_PROPERTY, postgres.password());
            System.setProperty(KEY_PROPERTY, key.secret());
        } catch (IOException e) {
            throw new UncheckedIOException("The parts for tests did not start", e);
        }
    }
}
