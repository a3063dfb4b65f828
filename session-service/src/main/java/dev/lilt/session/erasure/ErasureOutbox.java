package dev.lilt.session.erasure;

import dev.lilt.session.store.AutoCommit;
import dev.lilt.session.store.OutboxCount;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.metrics.OutboxGauges;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The outbox of erasures. A row names a member who wants to be forgotten, so it goes as soon as Kafka has it. */
@ApplicationScoped
class ErasureOutbox implements PanacheRepositoryBase<ErasureRow, UUID> {
    /** There is a new one, once the transaction has succeeded. */
    record Added() {}

    private static final NamedStatement ANY_UNSENT =
            NamedStatement.of("select 1 from erasures where set_aside_at is null limit 1");
    private static final NamedStatement COUNT = NamedStatement.of("""
            select count(*) filter (where set_aside_at is null) as waiting,
                   min(erased_at) filter (where set_aside_at is null) as oldest,
                   count(set_aside_at) as set_aside
            from erasures""");

    private final AutoCommit autoCommit;
    private final Event<Added> added;

    ErasureOutbox(AutoCommit autoCommit, Event<Added> added) {
        this.autoCommit = autoCommit;
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

    /** Returns whether there is none that Kafka doesn't have. */
    boolean isAllSent() {
        return autoCommit.call(
                connection -> ANY_UNSENT.on(connection).list(row -> true).isEmpty());
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
    OutboxGauges.Rows outbox() {
        return autoCommit.call(connection -> OutboxCount.of(COUNT.on(connection)));
    }
}
