package dev.lilt.session.outbox;

import dev.lilt.session.loop.Outage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** The result of sending one row of an outbox. */
public sealed interface Delivery {
    /** Kafka has acknowledged it. */
    record Sent() implements Delivery {}

    /** It was not sent, for a reason that is not its own: it is tried again later, behind those that were not tried. */
    record Postponed() implements Delivery {}

    /**
     * It can never be sent.
     *
     * @param fault the kind of fault; no text of the fault itself, which may repeat the row
     */
    record Impossible(String fault) implements Delivery {}

    /**
     * Faults that are the record's own. All others are Kafka's: not only those that Kafka calls retriable, but also that
     * this service may not write to the topic, or is about to stop, for which no row must be set aside.
     */
    Set<Class<? extends RuntimeException>> FAULTS_OF_A_RECORD = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class,
            UnsendableException.class);

    /**
     * Sends rows side by side and waits for all of them.
     *
     * @param send sends one; done once Kafka has acknowledged it
     * @param within how long to wait for each
     * @return what became of each, in the order of the rows
     */
    static <R> List<Delivery> ofAll(List<R> rows, Function<R, Uni<Void>> send, Duration within) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Uni<Delivery>> deliveries = new ArrayList<>();
        for (R row : rows) {
            deliveries.add(Uni.createFrom()
                    .deferred(() -> send.apply(row))
                    .ifNoItem()
                    .after(within)
                    .fail()
                    .<Delivery>map(acknowledged -> new Sent())
                    .onFailure()
                    .recoverWithItem(Delivery::failed));
        }
        return Uni.join().all(deliveries).andFailFast().await().indefinitely();
    }

    private static Delivery failed(Throwable failure) {
        return Outage.causes(failure)
                .filter(cause -> FAULTS_OF_A_RECORD.contains(cause.getClass()))
                .findFirst()
                .<Delivery>map(cause -> new Impossible(cause.getClass().getSimpleName()))
                .orElseGet(Postponed::new);
    }
}
