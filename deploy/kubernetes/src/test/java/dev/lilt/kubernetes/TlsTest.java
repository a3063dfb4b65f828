package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.gatewayapi.v1alpha3.BackendTLSPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Checks TLS between all parts: nothing is left that listens or calls without it. */
@EnabledIf("dev.lilt.kubernetes.Kustomize#isInstalled")
class TlsTest {
    private static final Overlay OVERLAY = Overlay.PRODUCTION_TLS;

    @Test
    void shouldListenForKafkaClientsWithCertificatesOnly() {
        // When
        var kafka = OVERLAY.one(Kafka.class, "lilt").getSpec().getKafka();

        // Then
        assertThat(kafka.getListeners()).singleElement().satisfies(listener -> {
            assertThat(listener.isTls()).isTrue();
            assertThat(listener.getAuth().getType()).isEqualTo("tls");
        });
        assertThat(kafka.getAuthorization().getType()).isEqualTo("simple");
    }

    @Test
    void shouldCallEverythingOverTls() {
        for (String service : Overlay.SERVICES) {
            Map<String, String> environment = Settings.environment(OVERLAY, service);

            assertThat(environment)
                    .containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL")
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "lilt-kafka-bootstrap:9093")
                    .containsEntry("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
            assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .endsWith("?sslmode=verify-full&sslrootcert=/run/secrets/postgres-ca/ca.crt");
        }
        assertThat(OVERLAY.manifests().generic("Cluster"))
                .hasSize(3)
                .allSatisfy(cluster -> assertThat(cluster.<List<String>>get("spec", "postgresql", "pg_hba"))
                        .containsExactly("hostnossl all all all reject"));
    }

    @Test
    void shouldCallTheServicesOverTlsFromTheWebClient() {
        // When
        Map<String, String> environment = Settings.environment(OVERLAY, Overlay.WEB);

        // Then
        for (String service : Overlay.SERVICES) {
            URI url = URI.create(environment.get(Settings.variable("lilt.web." + service.replace("-service", "-url"))));
            assertThat(url.getScheme()).isEqualTo("https");
            assertThat(OVERLAY.one(Certificate.class, service).getSpec().getDnsNames())
                    .contains(url.getHost());
        }
        // The Secret of its own certificate brings that of the authority, which has signed theirs too.
        assertThat(environment)
                .containsEntry("LILT_WEB_AUTHORITY", "/run/secrets/server/ca.crt")
                .containsEntry("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        assertThat(Overlay.PARTS)
                .extracting(each -> OVERLAY.one(Certificate.class, each)
                        .getSpec()
                        .getIssuerRef()
                        .getName())
                .containsOnly("authority");
    }

    @Test
    void shouldCheckEveryServiceByANameInItsCertificate() {
        for (String service : Overlay.PARTS) {
            List<String> names =
                    OVERLAY.one(Certificate.class, service).getSpec().getDnsNames();

            assertThat(OVERLAY.one(BackendTLSPolicy.class, service).getSpec()).satisfies(policy -> {
                assertThat(policy.getTargetRefs())
                        .extracting(target -> target.getName())
                        .containsExactly(service);
                assertThat(names).contains(policy.getValidation().getHostname());
            });
            assertThat(OVERLAY.one(PodMonitor.class, service).getSpec().getPodMetricsEndpoints())
                    .singleElement()
                    .satisfies(endpoint -> {
                        assertThat(endpoint.getScheme()).isEqualTo("https");
                        assertThat(names).contains(endpoint.getTlsConfig().getServerName());
                        assertThat(endpoint.getTlsConfig().getInsecureSkipVerify())
                                .isNull();
                    });
        }
    }

    /** Rights in Kafka, beside what the services do there according to their own configuration. */
    @Test
    void shouldGiveEveryServiceTheRightsItUses() {
        for (String service : Overlay.SERVICES) {
            // Given
            Properties properties = Settings.properties(service);
            Map<String, Set<String>> used = new TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                if (key.matches("mp\\.messaging\\.(incoming|outgoing)\\.[a-z-]+\\.topic")) {
                    String right = key.contains(".incoming.") ? "Read" : "Write";
                    used.computeIfAbsent(properties.getProperty(key), topic -> new TreeSet<>(Set.of("Describe")))
                            .add(right);
                }
            }
            // Those that are read without the connector.
            Stream.of("lilt.catalog.topic", "lilt.changes.topic", "lilt.plans.topic", "lilt.reconciliation.topic")
                    .map(Settings.documented(service)::get)
                    .filter(topic -> topic != null)
                    .forEach(topic -> used.computeIfAbsent(topic, each -> new TreeSet<>(Set.of("Describe")))
                            .add("Read"));

            // When
            Map<String, Set<String>> granted = new TreeMap<>();
            rules(service).stream()
                    .filter(rule -> rule.getResource() instanceof AclRuleTopicResource)
                    .forEach(rule ->
                            granted.put(((AclRuleTopicResource) rule.getResource()).getName(), operations(rule)));

            // Then
            assertThat(granted).isEqualTo(used);
        }
    }

    @Test
    void shouldLetConsumersUseTheirGroups() {
        for (String service : Overlay.SERVICES) {
            // Given
            Properties properties = Settings.properties(service);
            List<String> groups = properties.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".group.id"))
                    .map(properties::getProperty)
                    .toList();

            // When
            List<AclRuleGroupResource> granted = rules(service).stream()
                    .map(AclRule::getResource)
                    .filter(AclRuleGroupResource.class::isInstance)
                    .map(AclRuleGroupResource.class::cast)
                    .toList();

            // Then
            assertThat(groups)
                    .allSatisfy(group -> assertThat(granted)
                            .anySatisfy(right -> assertThat(group).startsWith(right.getName())));
            assertThat(granted.isEmpty()).isEqualTo(groups.isEmpty());
        }
    }

    private static List<AclRule> rules(String service) {
        var authorization = OVERLAY.one(KafkaUser.class, service).getSpec().getAuthorization();
        return ((KafkaUserAuthorizationSimple) authorization).getAcls();
    }

    private static Set<String> operations(AclRule rule) {
        Set<String> operations = new TreeSet<>();
        for (AclOperation operation : rule.getOperations()) {
            operations.add(operation.toValue());
        }
        return operations;
    }
}
