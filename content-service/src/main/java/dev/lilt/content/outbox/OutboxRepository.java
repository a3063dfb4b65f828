package dev.lilt.content.outbox;

import dev.lilt.support.metrics.OutboxGauges;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** The rows that still have to be sent. */
@ApplicationScoped
class OutboxRepository implements PanacheRepository<OutboxRow> {
    /** Any number will do, as long as no other advisory lock of this database has it. */
    private static final long RELAY_LOCK = 0x6c696c74_6f7574L;

    /**
     * Makes this transaction the one that relays, if no other does. PostgreSQL lets go of the lock with the
     * transaction, so that a replica that dies in the middle of its turn holds up nobody.
     */
    boolean takeRelay() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", RELAY_LOCK)
                .getSingleResult();
    }

    /** Waits until nobody relays, and keeps everybody from it until the transaction ends. */
    void holdRelay(Duration atMost) {
        getEntityManager()
                .createNativeQuery("select set_config('lock_timeout', :atMost, true)", String.class)
                .setParameter("atMost", atMost.toMillis() + "ms")
                .getSingleResult();
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", RELAY_LOCK)
                .getSingleResult();
    }

    /** Returns the row to send next: versions of one key were written one after the other, in their order. */
    Optional<OutboxRow> oldest() {
        return find("setAsideAt is null order by position").firstResultOptional();
    }

    boolean isWaiting(String key) {
        return count("key = ?1 and setAsideAt is null", key) > 0;
    }

    /** Forgets what was set aside of a key: it is older than what is sent now, or than what is set aside now. */
    void forgetSetAside(String key) {
        delete("key = ?1 and setAsideAt is not null", key);
    }

    /** Counts what Kafka doesn't have, and what it can never have. */
    @Transactional
    OutboxGauges.Rows counted() {
        return new OutboxGauges.Rows(
                count("setAsideAt is null"),
                oldest().map(row -> row.createdAt).orElse(null),
                count("setAsideAt is not null"));
    }
}
