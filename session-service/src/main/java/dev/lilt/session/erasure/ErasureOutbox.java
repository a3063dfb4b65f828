package dev.lilt.session.erasure;

import dev.lilt.support.metrics.OutboxGauges;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The outbox of erasures. A row names a member who wants to be forgotten, so it goes as soon as Kafka has it. */
@ApplicationScoped
class ErasureOutbox implements PanacheRepositoryBase<ErasureRow, UUID> {
    /** There is a new one, once the transaction has succeeded. */
    record Added() {}

    private final Event<Added> added;

    ErasureOutbox(Event<Added> added) {
        this.added = added;
    }

    void add(String member, Instant erasedAt) {
        ErasureRow row = new ErasureRow();
        row.id = UUID.randomUUID();
        row.member = member;
        row.erasedAt = erasedAt;
        persist(row);
        added.fire(new Added());
    }

    /** Returns those that no other replica works on, the oldest first; last those that Kafka did not take before. */
    List<ErasureRow> unsent(int limit) {
        return find("setAsideAt is null order by triedAt nulls first, erasedAt")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .list();
    }

    /** Counts what Kafka doesn't have, and what it can never have. */
    @Transactional
    OutboxGauges.Rows outbox() {
        Instant oldest = find("setAsideAt is null order by erasedAt")
                .firstResultOptional()
                .map(row -> row.erasedAt)
                .orElse(null);
        return new OutboxGauges.Rows(count("setAsideAt is null"), oldest, count("setAsideAt is not null"));
    }
}
