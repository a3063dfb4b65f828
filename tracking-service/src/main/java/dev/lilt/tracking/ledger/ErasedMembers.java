package dev.lilt.tracking.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Who has erased everything, and up to when: by a hash, since a list of those who want to be forgotten would not do.
 */
@ApplicationScoped
class ErasedMembers {
    /** Longer than Kafka keeps completions, so that none comes back after its member is forgotten here too. */
    private static final Duration REMEMBERED = Duration.ofDays(500);

    private final EntityManager entities;
    private final InstantSource clock;

    ErasedMembers(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    int erase(String memberId, Instant until) {
        // Waits for batches that are being entered, which may have looked before there was this row.
        entities.createNativeQuery("LOCK TABLE completed_session IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate();
        entities.createNativeQuery("""
                        INSERT INTO erased_member (hash, erased_at)
                        SELECT member_hash(salt, :member), :until FROM erasure_salt
                        ON CONFLICT (hash) DO UPDATE SET erased_at = greatest(erased_member.erased_at, excluded.erased_at)""")
                .setParameter("member", memberId)
                .setParameter("until", until)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM erased_member WHERE erased_at < :forgotten")
                // By our clock: an erasure that names a far day must not forget everybody else's.
                .setParameter("forgotten", clock.instant().minus(REMEMBERED))
                .executeUpdate();
        return entities.createNativeQuery(
                        "DELETE FROM completed_session WHERE member_id = :member AND started_at <= :until")
                .setParameter("member", memberId)
                .setParameter("until", until)
                .executeUpdate();
    }

    boolean isErased(String memberId, Instant at) {
        return (Boolean) entities.createNativeQuery("""
                        SELECT EXISTS (
                            SELECT FROM erased_member JOIN erasure_salt ON hash = member_hash(salt, :member)
                            WHERE erased_at >= :at)""")
                .setParameter("member", memberId)
                .setParameter("at", at)
                .getSingleResult();
    }
}
