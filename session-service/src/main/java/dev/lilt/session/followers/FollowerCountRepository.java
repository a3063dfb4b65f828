package dev.lilt.session.followers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Followers of sessions on the other replicas that have been seen since this instant. */
    Map<UUID, Integer> elsewhere(UUID replica, Instant since) {
        return getSession()
                .createNativeQuery("""
                        select f.session_id, sum(f.followers) from followings f join replicas r on r.id = f.replica
                        where f.replica <> :replica and r.seen_at >= :since and f.followers > 0
                        group by f.session_id""", Tuple.class)
                .setParameter("replica", replica)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> row.get(1, Long.class).intValue()));
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
