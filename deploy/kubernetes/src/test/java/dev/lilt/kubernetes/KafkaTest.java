package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.kafka.Topic;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaTest {
    private static final String TOPIC = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata:
              name: lilt.some.v1
            spec:
              partitions: 6
              config:
                min.insync.replicas: 2
                cleanup.policy: delete
                retention.ms: 3600000
            """;

    @OverlayTest
    void shouldMakeTheTopicsOfTheCode(Overlay overlay) {
        assertThat(TopicDifferences.between(Topic.ALL, overlay.all(KafkaTopic.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partitions: 6          | partitions: 3           | 6 partitions in code, 3 in its KafkaTopic",
                "retention.ms: 3600000  | retention.ms: 1         | {cleanup.policy=delete, retention.ms=1} in its",
                "cleanup.policy: delete | cleanup.policy: compact | {cleanup.policy=compact, retention.ms=3600000}",
            })
    void shouldFindTopicThatDiffers(String was, String is, String difference) {
        // Given
        var code = List.of(new Topic("lilt.some.v1", 6, Map.of("cleanup.policy", "delete", "retention.ms", "3600000")));
        var manifests = Manifests.read(TOPIC.replace(was, is)).all(KafkaTopic.class);

        // When
        var differences = TopicDifferences.between(code, manifests);

        // Then
        assertThat(differences)
                .singleElement()
                .asString()
                .startsWith("lilt.some.v1: ")
                .contains(difference);
    }

    @Test
    void shouldFindTopicThatOneSideLacks() {
        // Given
        var code = List.of(new Topic("lilt.other.v1", 1, Map.of()));

        // When
        var differences = TopicDifferences.between(code, Manifests.read(TOPIC).all(KafkaTopic.class));

        // Then
        assertThat(differences).containsExactly("lilt.other.v1: no KafkaTopic", "lilt.some.v1: not in code");
    }

    @OverlayTest
    void shouldKeepWhatIsAcknowledgedOnTwoBrokersForMembers(Overlay overlay) {
        // Given
        int replicas = overlay.isForMembers() ? 3 : 1;
        int inSync = overlay.isForMembers() ? 2 : 1;

        // When
        KafkaClusterSpec kafka = overlay.one(Kafka.class, "lilt").getSpec().getKafka();

        // Then
        assertThat(overlay.all(KafkaTopic.class)).allSatisfy(topic -> {
            assertThat(topic.getSpec().getReplicas()).isEqualTo(replicas);
            assertThat(topic.getSpec().getConfig()).containsEntry("min.insync.replicas", inSync);
        });
        assertThat(kafka.getConfig())
                .containsEntry("auto.create.topics.enable", false)
                .containsEntry("default.replication.factor", replicas)
                .containsEntry("min.insync.replicas", inSync)
                .containsEntry("offsets.topic.replication.factor", replicas)
                .containsEntry("transaction.state.log.replication.factor", replicas)
                .containsEntry("transaction.state.log.min.isr", inSync);
        assertThat(overlay.all(KafkaNodePool.class))
                .hasSize(2)
                .allSatisfy(pool -> assertThat(pool.getSpec().getReplicas()).isEqualTo(replicas));
    }

    @OverlayTest
    void shouldBelongToOneCluster(Overlay overlay) {
        assertThat(overlay.all(KafkaTopic.class))
                .allSatisfy(
                        each -> assertThat(each.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "lilt"));
        assertThat(overlay.all(KafkaNodePool.class))
                .allSatisfy(
                        each -> assertThat(each.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "lilt"));
    }

    @OverlayTest
    void shouldKeepBrokersApart(Overlay overlay) {
        assertThat(overlay.all(KafkaNodePool.class))
                .allSatisfy(pool -> assertThat(
                                pool.getSpec().getTemplate().getPod().getTopologySpreadConstraints())
                        .singleElement()
                        .satisfies(apart -> {
                            assertThat(apart.getTopologyKey()).isEqualTo("kubernetes.io/hostname");
                            assertThat(apart.getWhenUnsatisfiable()).isEqualTo("DoNotSchedule");
                            assertThat(apart.getLabelSelector().getMatchLabels())
                                    .containsEntry(
                                            "strimzi.io/pool-name",
                                            pool.getMetadata().getName());
                        }));
    }
}
