package dev.lilt.support.outbox;

import dev.lilt.support.metrics.OutboxGauges;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The rows of one outbox. All but {@link #count} and {@link #isEmpty} run in the relay's transaction, which ends after
 * what became of the rows is kept.
 */
public interface OutboxRows<R> {
    /**
     * Returns whether nothing is to be sent. The relay asks again and again, mostly in vain, so this is a cheap
     * question outside its transaction; by default the transaction itself finds out.
     */
    default boolean isEmpty() {
        return false;
    }

    /** Returns the rows to send next, which no other replica works on until the transaction ends. */
    List<R> next();

    /**
     * Sends a row to Kafka.
     *
     * @return done once Kafka has acknowledged it
     */
    Uni<Void> send(R row);

    /** Removes or marks rows that Kafka has. */
    void sent(List<R> rows);

    /** Puts rows that Kafka did not take now behind those that were not tried; they stay in their place by default. */
    default void postpone(List<R> rows) {}

    /**
     * Sets a row aside that can never be sent.
     *
     * @param fault the kind of fault
     */
    void setAside(R row, String fault);

    /** Counts the rows, in a transaction of its own. */
    OutboxGauges.Rows count();
}
