package dev.lilt.content.outbox;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.support.kafka.CloudEvent;
import dev.lilt.support.kafka.CloudEventPublisher;
import dev.lilt.support.metrics.OutboxGauges;
import dev.lilt.support.outbox.OutboxHealth;
import dev.lilt.support.outbox.OutboxRelay;
import dev.lilt.support.outbox.OutboxRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to {@code lilt.content.v1}, oldest row first, and deletes a row once Kafka has acknowledged it.
 *
 * <p>One row is one transaction, and one replica at a time has the lock: so a crash repeats no more than the last
 * record, and the versions of a key never step back on the topic. What is left is a relay that loses PostgreSQL and so
 * the lock, but not Kafka, with a record under way: it may land behind the next version that another replica sends. The
 * producer gives a record up within seconds, and the window is as long as that.
 */
@ApplicationScoped
class ContentRelay implements OutboxRows<OutboxRow> {
    private static final Logger LOG = Logger.getLogger(ContentRelay.class);

    private final OutboxRepository rows;
    private final MutinyEmitter<byte[]> topic;
    private final CloudEventPublisher publisher;
    private final InstantSource clock;
    private final OutboxRelay<OutboxRow> relay;
    private final OutboxHealth health;

    ContentRelay(
            OutboxRepository rows,
            @Channel("content") MutinyEmitter<byte[]> topic,
            CloudEventPublisher publisher,
            OutboxConfig config,
            InstantSource clock,
            MeterRegistry metrics) {
        this.rows = rows;
        this.topic = topic;
        this.publisher = publisher;
        this.clock = clock;
        this.relay = new OutboxRelay<>(
                "content",
                this,
                new OutboxRelay.Waits(config.retryEvery(), config.acknowledgedWithin()),
                clock,
                metrics);
        this.health = new OutboxHealth(relay, config.stuckAfter());
    }

    void start(@Observes StartupEvent started) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        relay.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        relay.wake();
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return health.ready("outbox");
    }

    @Produces
    @Wellness
    HealthCheck well() {
        return health.well("outbox not stuck");
    }

    @Produces
    @Liveness
    AsyncHealthCheck alive() {
        return health.alive("outbox relay is polling");
    }

    @Override
    public List<OutboxRow> next() {
        return rows.takeRelay() ? rows.oldest().stream().toList() : List.of();
    }

    @Override
    public Uni<Void> send(OutboxRow row) {
        String value = row.value;
        return publisher.send(
                new CloudEvent(
                        row.key,
                        row.eventId.toString(),
                        ContentKey.of(row.key).type().eventType(),
                        "/content-service",
                        row.createdAt,
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8)),
                topic);
    }

    @Override
    public void sent(List<OutboxRow> sent) {
        for (OutboxRow row : sent) {
            rows.forgetSetAside(row.key);
            rows.delete(row);
            LOG.infof("content sent key=%s tombstone=%s", row.key, row.value == null);
        }
    }

    /** The rows of the key that were set aside before are older: they are never sent after this one. */
    @Override
    public void setAside(OutboxRow row, String fault) {
        rows.forgetSetAside(row.key);
        row.setAside(clock.instant(), fault);
        LOG.errorf("content set aside key=%s fault=%s", row.key, fault);
    }

    @Override
    public OutboxGauges.Rows count() {
        return rows.counted();
    }
}
