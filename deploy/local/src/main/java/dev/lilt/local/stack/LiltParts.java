package dev.lilt.local.stack;

import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.Leash;
import dev.lilt.local.process.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Lilt stack is made of, and how its parts find each other.
 *
 * @param root the project's directory, where the built services are
 */
public record LiltParts(Path root, DataDirectory data, Ports ports, Leash leash) {
    /**
     * The parts in the order they start in: those of one list at the same time, once all of the list before it are ready.
     *
     * @throws CannotStart if a service is not built
     */
    public List<List<Part>> stages() {
        var issuer = new IssuerServer(data.signingKey(), ports.issuer(), data.log("issuer"));
        var kafka = new KafkaBroker(leash, data.kafka(), ports.kafka(), data.log("kafka"));
        var postgres = new PostgresServer(leash, data.postgres(), ports.postgres(), data.log("postgresql"), true);
        var wiring = new Wiring(issuer, kafka, postgres);
        return List.of(
                List.of(issuer, postgres, kafka),
                List.of(
                        service("session-service", ports.session(), wiring.ofSession()),
                        service("content-service", ports.content(), wiring.of("content")),
                        service("tracking-service", ports.tracking(), wiring.of("tracking"))));
    }

    private Part service(String name, int port, Map<String, String> configuration) {
        var jar = root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(name + " is not built, there is no " + jar + "; ./lilt up builds it");
        }
        return new ServiceProcess(name, leash, jar, port, configuration, data.log(name));
    }

    private record Wiring(IssuerServer issuer, KafkaBroker kafka, PostgresServer postgres) {
        Map<String, String> of(String database) {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl(database),
                    "quarkus.datasource.username",
                    PostgresServer.USER,
                    "quarkus.datasource.password",
                    PostgresServer.USER,
                    "kafka.bootstrap.servers",
                    kafka.bootstrapServers(),
                    "lilt.identity.issuer",
                    issuer.url(),
                    "lilt.identity.jwks",
                    issuer.url() + "/jwks");
        }

        /** Only here may a session run faster than the clock: a demo can't take eight minutes. */
        Map<String, String> ofSession() {
            var configuration = new HashMap<>(of("session"));
            configuration.put("lilt.session.pace-allowed", "true");
            return configuration;
        }
    }
}
