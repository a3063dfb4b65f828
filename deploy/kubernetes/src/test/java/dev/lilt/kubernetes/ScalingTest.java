package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.kafka.Topic;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import java.util.List;
import java.util.Map;

class ScalingTest {
    /** A replica more than the autoscaler allows, while a new one replaces an old one. */
    private static final int SURGE = 1;

    /** Beside the pool: tracking-service keeps one to listen on. */
    private static final int BESIDE_THE_POOL = 1;

    /** Connections that PostgreSQL and its operator keep for themselves. */
    private static final int RESERVED = 10;

    @OverlayTest
    void shouldScaleOnOpenStreamsAndDownSlowly(Overlay overlay) {
        if (!overlay.isForMembers()) {
            assertThat(overlay.all(HorizontalPodAutoscaler.class)).isEmpty();
            return;
        }
        HorizontalPodAutoscalerSpec session = spec(overlay, "session-service");

        assertThat(session.getMetrics())
                .filteredOn(metric -> metric.getType().equals("Pods"))
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.getPods().getMetric().getName()).isEqualTo("lilt_streams_open");
                    assertThat(metric.getPods().getTarget().getAverageValue()).isEqualTo(new Quantity("5k"));
                });
        assertThat(spec(overlay, Overlay.WEB).getMetrics())
                .extracting(metric -> metric.getType())
                .containsExactly("Pods", "Resource");
        for (String service : Overlay.PARTS) {
            var down = spec(overlay, service).getBehavior().getScaleDown();
            assertThat(down.getStabilizationWindowSeconds()).isEqualTo(300);
            assertThat(down.getPolicies()).singleElement().satisfies(policy -> {
                assertThat(policy.getType()).isEqualTo("Pods");
                assertThat(policy.getValue()).isEqualTo(1);
                assertThat(policy.getPeriodSeconds()).isEqualTo(120);
            });
            assertThat(spec(overlay, service).getMinReplicas()).isEqualTo(2);
            assertThat(spec(overlay, service).getScaleTargetRef().getName()).isEqualTo(service);
            // Otherwise each apply would set the number back.
            assertThat(overlay.one(Deployment.class, service).getSpec().getReplicas())
                    .isNull();
        }
    }

    @OverlayTest
    void shouldHaveNoMoreConsumersThanPartitions(Overlay overlay) {
        // Given
        int partitions = Topic.ALL.stream()
                .filter(topic -> topic.name().equals("lilt.session-completions.v1"))
                .findFirst()
                .orElseThrow()
                .partitions();

        // When
        int most = most(overlay, "tracking-service");

        // Then
        assertThat(most).isLessThanOrEqualTo(partitions);
    }

    @OverlayTest
    void shouldStayWithinTheConnectionsOfTheDatabase(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            // Given
            String name = "postgres-" + service.replace("-service", "");
            GenericKubernetesResource cluster = overlay.manifests().generic("Cluster").stream()
                    .filter(each -> each.getMetadata().getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            String allowed = cluster.get("spec", "postgresql", "parameters", "max_connections");
            Map<String, String> environment = Settings.environment(overlay, service);

            // When
            int pool = Integer.parseInt(environment.get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
            int used = (most(overlay, service) + SURGE) * (pool + BESIDE_THE_POOL);

            // Then
            assertThat(used).isLessThanOrEqualTo(Integer.parseInt(allowed) - RESERVED);
        }
    }

    private static int most(Overlay overlay, String service) {
        List<HorizontalPodAutoscaler> scalers = overlay.all(HorizontalPodAutoscaler.class);
        return scalers.isEmpty()
                ? overlay.one(Deployment.class, service).getSpec().getReplicas()
                : spec(overlay, service).getMaxReplicas();
    }

    private static HorizontalPodAutoscalerSpec spec(Overlay overlay, String service) {
        return overlay.one(HorizontalPodAutoscaler.class, service).getSpec();
    }
}
