package dev.lilt.content.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** The row to send next: versions of one key were written one after the other, in their order. */
    Optional<OutboxRow> oldest() {
        return find("order by position").firstResultOptional();
    }

    Optional<Instant> waitingSince() {
        return oldest().map(row -> row.createdAt);
    }
}
