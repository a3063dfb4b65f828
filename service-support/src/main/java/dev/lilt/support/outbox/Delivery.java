package dev.lilt.support.outbox;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.kafka.SendFaults;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The result of sending one row of an outbox. */
sealed interface Delivery {
    /** Kafka has acknowledged it. */
    record Sent() implements Delivery {}

    /**
     * It was not sent, for a reason that is not its own: it is tried again later.
     *
     * @param fault the kind of its first cause
     */
    record Postponed(String fault) implements Delivery {}

    /**
     * It can never be sent.
     *
     * @param fault the kind of fault; no text of the fault itself, which may repeat the row
     */
    record Impossible(String fault) implements Delivery {}

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
        return SendFaults.ofTheRecord(failure)
                .<Delivery>map(cause -> new Impossible(cause.getClass().getSimpleName()))
                .orElseGet(() -> new Postponed(TransientFaults.name(failure)));
    }
}
