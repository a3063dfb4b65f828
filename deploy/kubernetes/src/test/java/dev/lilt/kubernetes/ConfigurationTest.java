package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class ConfigurationTest {
    /** Variables of Quarkus, Kafka and the JVM. A running service was seen to take those for TLS. */
    private static final Set<String> NOT_OURS = Set.of(
            "JAVA_TOOL_OPTIONS",
            "SMALLRYE_CONFIG_LOCATIONS",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_HTTP_INSECURE_REQUESTS",
            "QUARKUS_HTTP_SSL_PORT",
            "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
            "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
            "QUARKUS_HTTP_SSL_CERTIFICATE_RELOAD_PERIOD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_PASSWORD");

    @OverlayTest
    void shouldSetOnlyWhatTheServicesKnow(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            Set<String> known = Settings.variables(service);

            assertThat(Settings.environment(overlay, service).keySet())
                    .allMatch(name -> known.contains(name) || NOT_OURS.contains(name));
        }
    }

    @OverlayTest
    void shouldSayWhatADeploymentHasToSay(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            String name = service.replace("-service", "");
            Map<String, String> environment = Settings.environment(overlay, service);

            assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .startsWith("jdbc:postgresql://postgres-" + name + "-rw:5432/" + name);
            assertThat(overlay.manifests().generic("Cluster"))
                    .extracting(each -> each.getMetadata().getName())
                    .contains("postgres-" + name);
            assertThat(environment)
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", name)
                    .containsKeys("LILT_IDENTITY_ISSUER", "LILT_IDENTITY_JWKS", "KAFKA_BOOTSTRAP_SERVERS");
        }
    }

    @OverlayTest
    void shouldSignMembersInAtTheProviderWhoseTokensTheServicesTake(Overlay overlay) {
        // When
        Map<String, String> environment = Settings.environment(overlay, Overlay.WEB);
        Map<String, String> service = Settings.environment(overlay, "session-service");

        // Then
        String provider = environment.get("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(service.get("LILT_IDENTITY_JWKS")).startsWith(provider + "/");
        if (overlay.isForMembers()) {
            assertThat(provider).isEqualTo(service.get("LILT_IDENTITY_ISSUER"));
        }
        // Otherwise the provider would be told to send members back to http.
        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                .containsEntry("QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true")
                .containsEntry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
    }

    @OverlayTest
    void shouldLetSessionsRunFasterInDemosOnly(Overlay overlay) {
        // When
        Map<String, String> environment = Settings.environment(overlay, "session-service");

        // Then
        assertThat(environment.containsKey("LILT_SESSION_PACE_ALLOWED")).isEqualTo(overlay == Overlay.KIND);
    }

    @OverlayTest
    void shouldFetchKeysOverTlsOrFromTheNamespace(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            URI keys = URI.create(Settings.environment(overlay, service).get("LILT_IDENTITY_JWKS"));
            if (overlay.isForMembers()) {
                assertThat(keys.getScheme()).isEqualTo("https");
            } else {
                assertThat(overlay.one(Service.class, keys.getHost()).getSpec().getPorts())
                        .extracting(port -> port.getPort())
                        .containsExactly(keys.getPort());
            }
        }
    }

    /** A file that is named and not mounted would keep a service from starting, on a cluster only. */
    @OverlayTest
    void shouldMountEveryFileThatItNames(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            Set<String> mounted = mountedFiles(overlay, service);
            Set<String> named = Settings.environment(overlay, service).values().stream()
                    .flatMap(value -> Arrays.stream(value.split("[=&,]", -1)))
                    .filter(part -> part.startsWith("/run/"))
                    .collect(Collectors.toSet());

            assertThat(named).isNotEmpty().isEqualTo(mounted);
        }
    }

    private static Set<String> mountedFiles(Overlay overlay, String service) {
        return overlay.container(service).getVolumeMounts().stream()
                .flatMap(mount -> overlay.pod(service).getVolumes().stream()
                        .filter(volume -> volume.getName().equals(mount.getName()) && volume.getSecret() != null)
                        .flatMap(volume -> volume.getSecret().getItems().stream())
                        .map(item -> mount.getMountPath() + "/" + item.getPath()))
                .collect(Collectors.toSet());
    }
}
