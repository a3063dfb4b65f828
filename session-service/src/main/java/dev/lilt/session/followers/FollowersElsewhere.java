package dev.lilt.session.followers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The followers on other replicas, as those have told. One thread writes, any number read. The numbers of a replica
 * that is not alive are kept, and don't count.
 */
final class FollowersElsewhere {
    /** The number of followers of a session on a replica. */
    record Told(UUID replica, UUID session, int followers) {}

    private volatile Map<UUID, Map<UUID, Integer>> bySession = new ConcurrentHashMap<>();
    private volatile Set<UUID> alive = Set.of();

    /** Returns how many follow this session on all other replicas. */
    int count(UUID session) {
        return alive(session).mapToInt(Map.Entry::getValue).sum();
    }

    /** Returns the other replicas that serve a follower of this session. */
    Set<UUID> replicas(UUID session) {
        return alive(session).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Map.Entry<UUID, Integer>> alive(UUID session) {
        Set<UUID> living = alive;
        return bySession.getOrDefault(session, Map.of()).entrySet().stream()
                .filter(told -> living.contains(told.getKey()));
    }

    /** Sets which other replicas are alive. */
    void areAlive(Set<UUID> replicas) {
        alive = Set.copyOf(replicas);
    }

    /** Takes all numbers that there are, in place of those before. */
    void replaceBy(List<Told> all) {
        Map<UUID, Map<UUID, Integer>> fresh = new ConcurrentHashMap<>();
        all.forEach(told -> put(fresh, told));
        bySession = fresh;
    }

    /** Takes numbers that have changed. */
    void update(List<Told> changed) {
        changed.forEach(told -> put(bySession, told));
    }

    private static void put(Map<UUID, Map<UUID, Integer>> numbers, Told told) {
        numbers.compute(told.session(), (session, known) -> {
            Map<UUID, Integer> byReplica = new HashMap<>(known == null ? Map.of() : known);
            if (told.followers() == 0) {
                byReplica.remove(told.replica());
            } else {
                byReplica.put(told.replica(), told.followers());
            }
            return byReplica.isEmpty() ? null : Map.copyOf(byReplica);
        });
    }
}
