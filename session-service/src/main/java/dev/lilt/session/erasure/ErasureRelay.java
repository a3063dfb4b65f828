package dev.lilt.session.erasure;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.support.kafka.CloudEvent;
import dev.lilt.support.kafka.CloudEventPublisher;
import dev.lilt.support.metrics.OutboxGauges;
import dev.lilt.support.outbox.OutboxHealth;
import dev.lilt.support.outbox.OutboxRelay;
import dev.lilt.support.outbox.OutboxRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Sends erasures to {@code lilt.member-erased.v1}, and in time forgets which sessions there were. */
@ApplicationScoped
class ErasureRelay implements OutboxRows<ErasureRow> {
    private static final Logger LOG = Logger.getLogger(ErasureRelay.class);

    private final ErasureOutbox erasures;
    private final MutinyEmitter<byte[]> topic;
    private final CloudEventPublisher publisher;
    private final ErasureConfig config;
    private final InstantSource clock;
    private final OutboxRelay<ErasureRow> relay;

    ErasureRelay(
            ErasureOutbox erasures,
            @Channel("erasures") MutinyEmitter<byte[]> topic,
            CloudEventPublisher publisher,
            ErasureConfig config,
            InstantSource clock,
            MeterRegistry metrics) {
        this.erasures = erasures;
        this.topic = topic;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.relay = new OutboxRelay<>(
                "erasures", this, new OutboxRelay.Waits(config.every(), config.acknowledgedWithin()), clock, metrics);
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks, SessionRepository sessions) {
        relay.start();
        tasks.every(
                config.tellReplicasFor().dividedBy(24),
                "forget-erased",
                () -> sessions.forgetErased(clock.instant().minus(config.tellReplicasFor())));
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasureOutbox.Added added) {
        relay.wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
    }

    /** Checks that every erasure can reach the other services. One that can't is a promise that is not kept. */
    @Produces
    @Wellness
    HealthCheck well() {
        return new OutboxHealth(relay, config.stuckAfter()).well("erasure outbox");
    }

    @Override
    public boolean isEmpty() {
        return erasures.isAllSent();
    }

    @Override
    public List<ErasureRow> next() {
        return erasures.unsent(config.batch());
    }

    @Override
    public Uni<Void> send(ErasureRow row) {
        return publisher.send(
                new CloudEvent(
                        row.member,
                        row.id.toString(),
                        "lilt.member-erased.v1",
                        "/session-service",
                        row.erasedAt,
                        publisher.json(MemberErasedEvent.of(row))),
                topic);
    }

    @Override
    public void sent(List<ErasureRow> rows) {
        rows.forEach(erasures::delete);
    }

    @Override
    public void postpone(List<ErasureRow> rows) {
        rows.forEach(row -> row.triedAt = clock.instant());
    }

    @Override
    public void setAside(ErasureRow row, String fault) {
        LOG.errorf("Erasure set aside erasure=%s fault=%s", row.id, fault);
        row.setAsideAt = clock.instant();
        row.fault = fault;
    }

    @Override
    public OutboxGauges.Rows count() {
        return erasures.outbox();
    }
}
