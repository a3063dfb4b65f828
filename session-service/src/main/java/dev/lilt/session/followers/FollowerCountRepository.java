package dev.lilt.session.followers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers of followers that the replicas tell each other. */
@ApplicationScoped
class FollowerCountRepository implements PanacheRepositoryBase<FollowerCountRow, FollowerCountRow.Key> {
    /**
     * A sign of life of this replica. Whether the database knows nothing of it: at the start, or when it was forgotten.
     */
    boolean isNew(UUID replica, Instant now) {
        boolean isKnown = getEntityManager()
                        .createNativeQuery("update replicas set seen_at = :now where id = :replica")
                        .setParameter("replica", replica)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (!isKnown) {
            getEntityManager()
                    .createNativeQuery("insert into replicas (id, seen_at) values (:replica, :now)")
                    .setParameter("replica", replica)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return !isKnown;
    }

    /** Stores how many follow these sessions on this replica. */
    void tell(UUID replica, Map<UUID, Integer> followers, Instant now) {
        if (followers.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Integer>> rows = List.copyOf(followers.entrySet());
        getEntityManager()
                .createNativeQuery("""
                        insert into followings (session_id, replica, followers, changed_at)
                        select session_id, :replica, followers, :now
                        from unnest(:sessions, :followers) as told (session_id, followers)
                        on conflict (session_id, replica)
                        do update set followers = excluded.followers, changed_at = excluded.changed_at""")
                .setParameter("replica", replica)
                .setParameter("now", now)
                .setParameter("sessions", rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "followers", rows.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** The numbers of all other replicas, whether they are alive or not. */
    List<FollowersElsewhere.Told> elsewhere(UUID replica) {
        return getSession()
                .createNativeQuery("""
                        select replica, session_id, followers from followings
                        where replica <> :replica and followers > 0""", Tuple.class)
                .setParameter("replica", replica)
                .getResultList()
                .stream()
                .map(FollowerCountRepository::told)
                .toList();
    }

    /**
     * The other replicas that have been seen of late, and the numbers of theirs that have changed of late.
     *
     * @param changed 0 where nobody follows a session there any more
     */
    record Living(Set<UUID> replicas, List<FollowersElsewhere.Told> changed) {}

    /** One statement for both, since each replica asks once a second. */
    Living living(UUID replica, Instant seenSince, Instant changedSince) {
        List<Tuple> rows = getSession()
                .createNativeQuery("""
                        select r.id, f.session_id, f.followers
                        from replicas r left join followings f on f.replica = r.id and f.changed_at >= :changed
                        where r.seen_at >= :seen and r.id <> :replica""", Tuple.class)
                .setParameter("replica", replica)
                .setParameter("seen", seenSince)
                .setParameter("changed", changedSince)
                .getResultList();
        return new Living(
                rows.stream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet()),
                rows.stream()
                        .filter(row -> row.get(1) != null)
                        .map(FollowerCountRepository::told)
                        .toList());
    }

    private static FollowersElsewhere.Told told(Tuple row) {
        return new FollowersElsewhere.Told(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Integer.class));
    }

    /** Nobody follows anything on this replica. */
    @Transactional
    void leave(UUID replica, Instant now) {
        update("followers = 0, changedAt = ?1 where key.replica = ?2 and followers > 0", now, replica);
    }

    /** Removes what has no more effect: that nobody follows, said long ago, and replicas that are long gone. */
    @Transactional
    void tidy(Instant nobodySince, Instant goneSince) {
        delete("followers = 0 and changedAt < ?1", nobodySince);
        delete("key.replica in (select id from ReplicaRow where seenAt < ?1)", goneSince);
        getEntityManager()
                .createQuery("delete from ReplicaRow where seenAt < :gone")
                .setParameter("gone", goneSince)
                .executeUpdate();
    }
}
