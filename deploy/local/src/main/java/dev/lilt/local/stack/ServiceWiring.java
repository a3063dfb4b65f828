package dev.lilt.local.stack;

import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.LoopbackPort;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration by which a service finds what it needs.
 *
 * @param settings configuration keys for every service beside that
 */
public record ServiceWiring(
        IssuerServer issuer, KafkaBroker kafka, PostgresServer postgres, Map<String, String> settings) {
    public ServiceWiring {
        settings = Map.copyOf(settings);
    }

    /** Returns the configuration of the service with this database, one of {@link PostgresServer#DATABASES}. */
    public Map<String, String> of(String database) {
        var configuration = new HashMap<>(settings);
        configuration.putAll(
                configuration(postgres.jdbcUrl(database), postgres.password(), kafka.bootstrapServers(), issuer.url()));
        return configuration;
    }

    /** Returns the configuration by which a service finds its database, Kafka and the issuer. */
    public static Map<String, String> configuration(
            String jdbcUrl, String password, String bootstrapServers, String issuer) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl,
                "quarkus.datasource.username",
                PostgresServer.USER,
                "quarkus.datasource.password",
                password,
                "kafka.bootstrap.servers",
                bootstrapServers,
                "lilt.identity.issuer",
                issuer,
                "lilt.identity.jwks",
                issuer + "/jwks");
    }

    /**
     * Returns the configuration of session-service. Only here may a session run faster than the clock: a demo can't
     * take eight minutes.
     */
    Map<String, String> ofSession() {
        var configuration = of("session");
        configuration.put("lilt.session.pace-allowed", "true");
        return configuration;
    }

    /** Returns the configuration of the web client, which calls the services where {@code ports} says. */
    Map<String, String> ofWebClient(Ports ports, DataDirectory data) {
        var configuration = new HashMap<>(settings);
        configuration.putAll(Map.of(
                "quarkus.oidc.auth-server-url",
                issuer.url(),
                "quarkus.oidc.token-state-manager.encryption-secret",
                data.cookieKey(),
                "quarkus.oidc.authentication.state-secret",
                data.cookieKey(),
                "lilt.web.session-url",
                LoopbackPort.url(ports.session()),
                "lilt.web.content-url",
                LoopbackPort.url(ports.content()),
                "lilt.web.tracking-url",
                LoopbackPort.url(ports.tracking())));
        return configuration;
    }
}
