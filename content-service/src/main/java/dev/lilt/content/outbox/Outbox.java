package dev.lilt.content.outbox;

import dev.lilt.content.definition.ContentKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what has to be sent, in the transaction of the change itself: either both happen or neither. */
@ApplicationScoped
public class Outbox {
    private final OutboxRepository rows;
    private final InstantSource clock;
    private final Event<Appended> appended;

    Outbox(OutboxRepository rows, InstantSource clock, Event<Appended> appended) {
        this.rows = rows;
        this.clock = clock;
        this.appended = appended;
    }

    /**
     * Sends what is current.
     *
     * @param json the current version; null for a tombstone, if there is none any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(ContentKey key, @Nullable String json) {
        rows.persist(new OutboxRow(UUID.randomUUID(), key.toString(), json, clock.instant()));
        appended.fire(new Appended());
    }

    /**
     * Keeps every replica from sending until the transaction ends: what is on the topic then, and what waits here, is
     * all that was ever announced.
     *
     * @param atMost how long to wait for a record that is under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdRelay(Duration atMost) {
        rows.holdRelay(atMost);
    }

    /** Returns whether anything about this key still has to be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isWaiting(ContentKey key) {
        return rows.isWaiting(key.toString());
    }

    /** Wakes the relay once the transaction is through. */
    record Appended() {}
}
