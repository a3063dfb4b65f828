package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: some
            spec:
              strategy:
                rollingUpdate:
                  %s
            """;

    @OverlayTest
    void shouldHaveNothingThatNoModelKnows(Overlay overlay) {
        // When
        Manifests manifests = overlay.manifests();

        // Then
        assertThat(manifests.findings()).isEmpty();
        assertThat(manifests.resources()).hasSizeGreaterThan(30);
    }

    @Test
    void shouldTakeWhatIsRight() {
        assertThat(Manifests.read(DEPLOYMENT.formatted("maxSurge: 1")).findings())
                .isEmpty();
    }

    @Test
    void shouldFindUnknownKey() {
        // When
        Manifests manifests = Manifests.read(DEPLOYMENT.formatted("maxSurges: 1"));

        // Then
        assertThat(manifests.findings())
                .containsExactly("apps/v1/Deployment some.Spec.Strategy.RollingUpdate: unknown key maxSurges");
    }

    @Test
    void shouldFindWrongType() {
        // When
        Manifests manifests =
                Manifests.read(DEPLOYMENT.formatted("maxSurge: 1").replace("strategy:", "replicas: lots\n  strategy:"));

        // Then
        assertThat(manifests.findings())
                .singleElement()
                .asString()
                .contains("replicas")
                .contains("lots");
    }

    @Test
    void shouldFindUnknownKeyOfAnOperator() {
        // When
        Manifests manifests = Manifests.read("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: some
                spec:
                  partition: 6
                """);

        // Then
        assertThat(manifests.findings())
                .containsExactly("kafka.strimzi.io/v1/KafkaTopic some.Spec: unknown key partition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instances: 3 | ''",
                "instances: many | instances",
                "instance: 3 | instance",
            })
    void shouldCheckWhatHasNoModelByItsSchema(String line, String finding) {
        // When
        Manifests manifests = Manifests.read("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata:
                  name: some
                spec:
                  storage:
                    size: 1Gi
                  instances: 1
                """.replace("instances: 1", line));

        // Then
        if (finding.isEmpty()) {
            assertThat(manifests.findings()).isEmpty();
        } else {
            assertThat(manifests.findings()).isNotEmpty().allMatch(each -> each.contains(finding));
        }
    }

    @Test
    void shouldFindKindWithoutModel() {
        // When
        Manifests manifests = Manifests.read("""
                apiVersion: example.com/v1
                kind: Thing
                metadata:
                  name: some
                """);

        // Then
        assertThat(manifests.findings()).containsExactly("example.com/v1/Thing some: a kind without a model");
    }

    @Test
    void shouldRefuseKeyThatIsThereTwice() {
        assertThatThrownBy(() -> Manifests.read("kind: A\nkind: B\n")).hasMessageContaining("Duplicate field 'kind'");
    }
}
