package dev.lilt.session.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which partition of the topic of changes each replica listens to. It follows from the replica's id, which is random,
 * so that nobody has to ask where another one listens. Several may share a partition; they ignore what they don't
 * follow.
 */
@ApplicationScoped
class ListeningPartitions {
    private volatile int count;

    /** Sets how many partitions the topic has. */
    void setCount(int partitions) {
        count = partitions;
    }

    /** Returns the partitions that reach these replicas, each once; none while it isn't known how many there are. */
    Set<Integer> of(Collection<UUID> replicas) {
        int partitions = count;
        return partitions == 0
                ? Set.of()
                : replicas.stream()
                        .map(replica -> partition(replica, partitions))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Every replica, of whatever version, has to come to the same. */
    static int partition(UUID replica, int partitions) {
        return (int) Long.remainderUnsigned(replica.getLeastSignificantBits(), partitions);
    }
}
