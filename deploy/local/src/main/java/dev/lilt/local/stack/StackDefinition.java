package dev.lilt.local.stack;

import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.loadbalancer.TcpLoadBalancer;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a Lilt stack, and how its parts find each other.
 *
 * @param root the project's directory, where the built services are
 * @param replicas of session-service and of tracking-service, 1 to {@link Ports#MOST_REPLICAS} each; more than one
 *     stand behind a front
 * @param settings configuration keys for every service, beside what it needs to find the others
 * @param hasWebClient whether the web client is a part
 */
public record StackDefinition(
        Path root,
        DataDirectory data,
        Ports ports,
        ChildReaper reaper,
        int replicas,
        Map<String, String> settings,
        boolean hasWebClient) {
    /** The name of the web client's part, and of its module. */
    public static final String WEB = "web";

    private static final String SESSION_SERVICE = "session-service";
    private static final String TRACKING_SERVICE = "tracking-service";

    /** Eight replicas of each and content-service stay below the connections that PostgreSQL allows. */
    private static final String CONNECTIONS_OF_A_SESSION_REPLICA = "12";

    private static final String CONNECTIONS_OF_A_TRACKING_REPLICA = "5";

    public StackDefinition {
        settings = Map.copyOf(settings);
        if (replicas < 1 || replicas > Ports.MOST_REPLICAS) {
            throw new IllegalArgumentException("a stack has from 1 to " + Ports.MOST_REPLICAS + " replicas");
        }
    }

    /** With each service once, no front, and no settings of its own. */
    public StackDefinition(Path root, DataDirectory data, Ports ports, ChildReaper reaper) {
        this(root, data, ports, reaper, 1, Map.of());
    }

    /** With the web client. */
    public StackDefinition(
            Path root,
            DataDirectory data,
            Ports ports,
            ChildReaper reaper,
            int replicas,
            Map<String, String> settings) {
        this(root, data, ports, reaper, replicas, settings, true);
    }

    /** Returns the same for calls alone, without the web client. */
    public StackDefinition withoutWebClient() {
        return new StackDefinition(root, data, ports, reaper, replicas, settings, false);
    }

    /**
     * The parts: those of the second list need those of the first, so they are stopped before them.
     *
     * @throws StackStartException if a service is not built
     */
    public List<List<StackComponent>> stages() {
        var issuer = new IssuerServer(data::signingKey, ports.issuer(), data.log("issuer"));
        var kafka = new KafkaBroker(reaper, data.kafka(), ports.kafka(), data.log("kafka"));
        var postgres = new PostgresServer(reaper, data.postgres(), ports.postgres(), data.log("postgresql"), true);
        var wiring = new ServiceWiring(issuer, kafka, postgres, settings);
        var first = new ArrayList<StackComponent>(List.of(issuer, postgres, kafka));
        var services = new ArrayList<StackComponent>();
        if (replicas == 1) {
            services.add(service(SESSION_SERVICE, ports.session(), wiring.ofSession()));
            services.add(service(TRACKING_SERVICE, ports.tracking(), wiring.of("tracking")));
        } else {
            int[] session = ports.sessionReplicas(replicas);
            int[] tracking = ports.trackingReplicas(replicas);
            // Stopped after the services: a replica that drains still has its followers.
            first.add(new TcpLoadBalancer(SESSION_SERVICE, ports.session(), session, data.log(SESSION_SERVICE)));
            first.add(new TcpLoadBalancer(TRACKING_SERVICE, ports.tracking(), tracking, data.log(TRACKING_SERVICE)));
            services.addAll(replicas(SESSION_SERVICE, session, wiring.ofSession(), CONNECTIONS_OF_A_SESSION_REPLICA));
            services.addAll(
                    replicas(TRACKING_SERVICE, tracking, wiring.of("tracking"), CONNECTIONS_OF_A_TRACKING_REPLICA));
        }
        services.add(service("content-service", ports.content(), wiring.of("content")));
        if (hasWebClient) {
            services.add(service(WEB, ports.web(), wiring.ofWebClient(ports, data)));
        }
        return List.of(first, services);
    }

    private List<StackComponent> replicas(String service, int[] at, Map<String, String> wired, String connections) {
        var jar = jar(service);
        var configuration = new HashMap<>(wired);
        configuration.put("quarkus.datasource.jdbc.max-size", connections);
        var parts = new ArrayList<StackComponent>();
        for (int port : at) {
            var name = service + "-" + (parts.size() + 1);
            parts.add(new ServiceProcess(name, reaper, jar, port, configuration, data.log(name), true));
        }
        return parts;
    }

    private StackComponent service(String name, int port, Map<String, String> configuration) {
        return new ServiceProcess(name, reaper, jar(name), port, configuration, data.log(name));
    }

    private Path jar(String service) {
        var jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackStartException(service + " is not built, there is no " + jar + "; ./lilt up builds it");
        }
        return jar;
    }
}
