package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretTest {
    /** Secrets that have to be there before production starts. */
    private static final List<String> MADE_BY_HAND = List.of(
            "backups", "content-database", "lilt-certificate", "session-database", "tracking-database", "web-cookies");

    @ParameterizedTest
    @EnumSource(value = Overlay.class, names = "KIND", mode = EnumSource.Mode.EXCLUDE)
    @EnabledIf("dev.lilt.kubernetes.Kustomize#isInstalled")
    void shouldRenderNoSecretForMembers(Overlay overlay) {
        assertThat(overlay.all(Secret.class)).isEmpty();
        assertThat(Kustomize.render(overlay.folder())).doesNotContainIgnoringCase("password:", "for-development-only");
    }

    @OverlayTest
    void shouldReferToSecretsThatSomebodyMakes(Overlay overlay) {
        // When
        Set<String> missing = new TreeSet<>(referred(overlay));
        missing.removeAll(made(overlay));

        // Then
        assertThat(missing).containsExactlyElementsOf(overlay.isForMembers() ? MADE_BY_HAND : List.of("issuer-key"));
        assertThat(Settings.read(Path.of("README.md"))).contains(missing);
    }

    @OverlayTest
    void shouldNotStartWithoutItsSecrets(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();

            assertThat(pod.getVolumes())
                    .filteredOn(volume -> volume.getSecret() != null)
                    .isNotEmpty()
                    .allSatisfy(volume ->
                            assertThat(volume.getSecret().getOptional()).isNull());
            assertThat(pod.getContainers().getFirst().getEnv())
                    .filteredOn(variable -> variable.getValueFrom() != null)
                    .allSatisfy(variable -> assertThat(
                                    variable.getValueFrom().getSecretKeyRef().getOptional())
                            .isNull());
        }
        assertThat(overlay.manifests().generic("Cluster"))
                .hasSize(3)
                .allSatisfy(cluster -> assertThat(secretOf(cluster)).endsWith("-database"));
    }

    @Test
    void shouldMakeTheSecretsOfTheDatabases() throws IOException {
        // When
        List<Secret> secrets = newSecrets().stream()
                .filter(secret -> secret.getMetadata().getName().endsWith("-database"))
                .toList();

        // Then
        assertThat(secrets)
                .extracting(secret -> secret.getMetadata().getName())
                .containsExactly("content-database", "session-database", "tracking-database");
        assertThat(secrets)
                .extracting(secret -> secret.getStringData().get("password"))
                .doesNotHaveDuplicates();
        assertThat(secrets).allSatisfy(secret -> {
            String password = secret.getStringData().get("password");
            assertThat(password).matches("[0-9a-f]{64}");
            assertThat(secret.getStringData())
                    .containsOnlyKeys("username", "password", "database.properties")
                    .containsEntry("username", secret.getMetadata().getName().replace("-database", ""))
                    .containsEntry("database.properties", "quarkus.datasource.password=" + password);
        });
    }

    @Test
    void shouldMakeAKeyForEachCookieOfTheWebClient() throws IOException {
        // When
        List<Secret> secrets = newSecrets().stream()
                .filter(secret -> secret.getMetadata().getName().equals("web-cookies"))
                .toList();

        // Then
        assertThat(secrets).singleElement().satisfies(secret -> {
            var properties = new Properties();
            properties.load(new StringReader(secret.getStringData().get("cookies.properties")));
            assertThat(properties.keySet())
                    .containsExactlyInAnyOrder(
                            "quarkus.oidc.token-state-manager.encryption-secret",
                            "quarkus.oidc.authentication.state-secret");
            assertThat(properties.values())
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key.toString()).matches("[A-Za-z0-9_-]{32}"));
        });
    }

    private static List<Secret> newSecrets() throws IOException {
        Process process = new ProcessBuilder("./secrets")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Manifests.read(printed).all(Secret.class);
    }

    private static String secretOf(GenericKubernetesResource cluster) {
        return cluster.get("spec", "bootstrap", "initdb", "secret", "name");
    }

    private static Set<String> referred(Overlay overlay) {
        Set<String> names = new TreeSet<>();
        for (Deployment deployment : overlay.all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            pod.getVolumes().stream()
                    .filter(volume -> volume.getSecret() != null)
                    .forEach(volume -> names.add(volume.getSecret().getSecretName()));
            pod.getContainers().stream()
                    .flatMap(container -> container.getEnv().stream())
                    .filter(variable -> variable.getValueFrom() != null)
                    .forEach(variable ->
                            names.add(variable.getValueFrom().getSecretKeyRef().getName()));
        }
        overlay.manifests().generic("Cluster").forEach(cluster -> names.add(secretOf(cluster)));
        overlay.manifests().generic("ObjectStore").forEach(store -> {
            names.add(store.get("spec", "configuration", "s3Credentials", "accessKeyId", "name"));
            names.add(store.get("spec", "configuration", "s3Credentials", "secretAccessKey", "name"));
        });
        overlay.all(Gateway.class).stream()
                .flatMap(gateway -> gateway.getSpec().getListeners().stream())
                .flatMap(listener -> listener.getTls().getCertificateRefs().stream())
                .forEach(reference -> names.add(reference.getName()));
        return names;
    }

    /** Names the Secrets in the overlay, and those that operators make of what is in it. */
    private static Set<String> made(Overlay overlay) {
        Set<String> names = new TreeSet<>();
        Stream.of(Secret.class, KafkaUser.class)
                .flatMap(kind -> overlay.all(kind).stream())
                .map(HasMetadata::getMetadata)
                .forEach(metadata -> names.add(metadata.getName()));
        overlay.all(Kafka.class).forEach(kafka -> names.add(kafka.getMetadata().getName() + "-cluster-ca-cert"));
        overlay.all(Certificate.class)
                .forEach(certificate -> names.add(certificate.getSpec().getSecretName()));
        overlay.manifests()
                .generic("Cluster")
                .forEach(cluster -> names.add(cluster.getMetadata().getName() + "-ca"));
        return names;
    }
}
