package dev.lilt.session.erasure;

import dev.lilt.session.outbox.Delivery;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.support.metrics.OutboxGauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells Kafka of erasures, at least once, and in time forgets which sessions there were. */
@ApplicationScoped
class ErasureRelay {
    private static final Logger LOG = Logger.getLogger(ErasureRelay.class);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private final ErasureOutbox erasures;
    private final ErasurePublisher topic;
    private final SessionRepository sessions;
    private final ErasureConfig config;
    private final InstantSource clock;
    private final PeriodicTasks loops;
    private volatile OutboxGauges.Rows outbox = OutboxGauges.Rows.NONE;

    ErasureRelay(
            ErasureOutbox erasures,
            ErasurePublisher topic,
            SessionRepository sessions,
            ErasureConfig config,
            InstantSource clock,
            PeriodicTasks loops) {
        this.erasures = erasures;
        this.topic = topic;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        OutboxGauges.register("erasures", () -> outbox, clock, metrics);
        loops.every(COUNT_EVERY, "measure-erasures", () -> outbox = erasures.outbox());
        loops.every(
                config.every(),
                "erasures",
                () -> QuarkusTransaction.requiringNew().run(this::announce));
        loops.every(
                config.tellReplicasFor().dividedBy(24),
                "forget-erased",
                () -> sessions.forgetErased(clock.instant().minus(config.tellReplicasFor())));
    }

    /** Deleted in the transaction that waits for Kafka: a crash in between sends them again. Each stands for itself. */
    private void announce() {
        List<ErasureRow> unsent = erasures.unsent(config.batch());
        List<Delivery> deliveries = Delivery.ofAll(unsent, topic::send, config.acknowledgedWithin());
        for (int i = 0; i < unsent.size(); i++) {
            ErasureRow row = unsent.get(i);
            switch (deliveries.get(i)) {
                case Delivery.Sent() -> erasures.delete(row);
                case Delivery.Postponed() -> row.triedAt = clock.instant();
                case Delivery.Impossible(String fault) -> {
                    LOG.errorf("Erasure set aside erasure=%s fault=%s", row.id, fault);
                    row.setAsideAt = clock.instant();
                    row.fault = fault;
                }
            }
        }
    }
}
