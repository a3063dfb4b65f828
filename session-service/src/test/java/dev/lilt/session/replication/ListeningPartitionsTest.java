package dev.lilt.session.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningPartitionsTest {
    private final ListeningPartitions partitions = new ListeningPartitions();

    /** Replicas of all versions have to agree. */
    @ParameterizedTest
    @CsvSource({
        "0198c2f4-0000-4000-8000-000000000000, 16, 0",
        "0198c2f4-0000-4000-8000-00000000000b, 16, 11",
        "ffffffff-ffff-4fff-bfff-ffffffffffff, 16, 15",
        "ffffffff-ffff-4fff-bfff-ffffffffffff, 6, 5",
        "ffffffff-ffff-4fff-bfff-ffffffffffff, 1, 0",
    })
    void shouldFollowFromTheReplicasId(UUID replica, int count, int partition) {
        // When, Then
        assertThat(ListeningPartitions.partition(replica, count)).isEqualTo(partition);
    }

    @Test
    void shouldSpreadReplicasOverAllPartitions() {
        // Given
        partitions.setCount(16);

        // When, Then
        assertThat(partitions.of(Stream.generate(UUID::randomUUID).limit(1_000).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 16).boxed().toList());
    }

    @Test
    void shouldTellAPartitionOnceThatSeveralReplicasListenTo() {
        // Given
        partitions.setCount(16);

        // When, Then
        assertThat(partitions.of(List.of(listeningTo(3), listeningTo(3), listeningTo(5))))
                .containsExactlyInAnyOrder(3, 5);
        assertThat(partitions.of(List.of())).isEmpty();
    }

    @Test
    void shouldTellNobodyBeforeKafkaHasSaidHowManyPartitionsThereAre() {
        // When, Then
        assertThat(partitions.of(List.of(listeningTo(3)))).isEmpty();
    }

    static UUID listeningTo(int partition) {
        return Stream.generate(UUID::randomUUID)
                .filter(replica -> ListeningPartitions.partition(replica, 16) == partition)
                .findFirst()
                .orElseThrow();
    }
}
