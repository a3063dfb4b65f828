package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what NetworkPolicies let through with what the configuration of the services says they call. */
class NetworkPolicyTest {
    private static final String NAMES = "namespace kube-system k8s-app=kube-dns :53";
    private static final List<String> KUBERNETES_API = List.of(Flows.ANYWHERE + " :443", Flows.ANYWHERE + " :6443");

    @OverlayTest
    void shouldDenyByDefault(Overlay overlay) {
        assertThat(flows(overlay).areDeniedByDefault("Ingress")).isTrue();
        assertThat(flows(overlay).areDeniedByDefault("Egress")).isTrue();
    }

    @OverlayTest
    void shouldLetServicesCallWhatTheyAreConfiguredToCallAndNothingElse(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            // Given
            Map<String, String> environment = Settings.environment(overlay, service);
            List<String> used = new ArrayList<>(List.of(NAMES));
            used.add("strimzi.io/name=lilt-kafka :" + portOf(environment.get("KAFKA_BOOTSTRAP_SERVERS")));
            URI database =
                    URI.create(environment.get("QUARKUS_DATASOURCE_JDBC_URL").substring("jdbc:".length()));
            String cluster = database.getHost().replaceFirst("-rw$", "");
            used.add("cnpg.io/cluster=" + cluster + " :" + database.getPort());
            URI keys = URI.create(environment.get("LILT_IDENTITY_JWKS"));
            if (keys.getPort() == -1) {
                used.addAll(List.of("0.0.0.0/0 :443", "::/0 :443"));
            } else {
                used.add("app.kubernetes.io/name=" + keys.getHost() + " :" + keys.getPort());
            }

            // When
            var allowed = flows(overlay).from(labels(overlay, service));

            // Then
            assertThat(allowed).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @OverlayTest
    void shouldLetTheWebClientCallTheServicesAndTheProvider(Overlay overlay) {
        // Given
        Map<String, String> environment = Settings.environment(overlay, Overlay.WEB);
        List<String> used = new ArrayList<>(List.of(NAMES, "app.kubernetes.io/component=service :web"));
        URI provider = URI.create(environment.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        if (provider.getPort() == -1) {
            used.addAll(List.of("0.0.0.0/0 :443", "::/0 :443"));
        } else {
            used.add("app.kubernetes.io/name=" + provider.getHost() + " :" + provider.getPort());
        }

        // When
        var allowed = flows(overlay).from(labels(overlay, Overlay.WEB));

        // Then
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(used);
        for (String service : Overlay.SERVICES) {
            URI url = URI.create(environment.get(Settings.variable("lilt.web." + service.replace("-service", "-url"))));
            assertThat(url.getHost()).isIn(service, service + ".lilt.svc");
            assertThat(labels(overlay, service)).containsEntry("app.kubernetes.io/component", "service");
        }
    }

    @OverlayTest
    void shouldLetOnlyTheWayInPrometheusAndTheWebClientCallServices(Overlay overlay) {
        // Given
        List<String> callers = overlay.isForMembers()
                ? List.of("namespace envoy-gateway-system :web", "namespace monitoring :web")
                : List.of("namespace ingress-nginx :web");
        List<String> callersOfServices = new ArrayList<>(callers);
        callersOfServices.add("app.kubernetes.io/name=web :web");

        for (String service : Overlay.SERVICES) {
            // When
            var allowed = flows(overlay).to(labels(overlay, service));

            // Then
            assertThat(allowed).containsExactlyInAnyOrderElementsOf(callersOfServices);
        }
        assertThat(flows(overlay).to(labels(overlay, Overlay.WEB))).containsExactlyInAnyOrderElementsOf(callers);
    }

    @OverlayTest
    void shouldLetOnlyItsServiceCallADatabase(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            // Given
            Map<String, String> instance = Map.of("cnpg.io/cluster", "postgres-" + service.replace("-service", ""));

            // When
            var flows = flows(overlay);

            // Then
            assertThat(flows.to(instance))
                    .containsExactlyInAnyOrder(
                            "app.kubernetes.io/name=" + service + " :5432",
                            "cnpg.io/cluster Exists :5432",
                            "cnpg.io/cluster Exists :8000",
                            "namespace cnpg-system :8000");
            assertThat(flows.from(instance))
                    .containsExactlyInAnyOrder(
                            "cnpg.io/cluster Exists :5432",
                            "cnpg.io/cluster Exists :8000",
                            NAMES,
                            KUBERNETES_API.get(0),
                            KUBERNETES_API.get(1));
        }
    }

    @OverlayTest
    void shouldLetKafkaTalkToItselfAndOnlyServicesToIt(Overlay overlay) {
        // Given
        Map<String, String> broker = Map.of("strimzi.io/name", "lilt-kafka");
        Map<String, String> operator = Map.of("strimzi.io/name", "lilt-entity-operator");

        // When
        var flows = flows(overlay);
        var listeners = overlay.one(Kafka.class, "lilt").getSpec().getKafka().getListeners();

        // Then
        assertThat(flows.from(broker))
                .containsExactlyInAnyOrder(
                        "strimzi.io/name=lilt-kafka :9090",
                        "strimzi.io/name=lilt-kafka :9091",
                        NAMES,
                        KUBERNETES_API.get(0),
                        KUBERNETES_API.get(1));
        assertThat(flows.from(operator))
                .containsExactlyInAnyOrder(
                        "strimzi.io/name=lilt-kafka :9091", NAMES, KUBERNETES_API.get(0), KUBERNETES_API.get(1));
        // Strimzi makes the policies for calls to Kafka: of its own, and of the peers of each listener.
        assertThat(flows.to(broker)).isEmpty();
        assertThat(listeners)
                .isNotEmpty()
                .allSatisfy(listener -> assertThat(listener.getNetworkPolicyPeers())
                        .singleElement()
                        .satisfies(peer -> assertThat(peer.getPodSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/component", "service")));
    }

    private static Flows flows(Overlay overlay) {
        return new Flows(overlay.all(NetworkPolicy.class));
    }

    private static Map<String, String> labels(Overlay overlay, String service) {
        return overlay.one(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    private static String portOf(String address) {
        return address.substring(address.indexOf(':') + 1);
    }
}
