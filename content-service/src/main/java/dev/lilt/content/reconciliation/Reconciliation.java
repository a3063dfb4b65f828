package dev.lilt.content.reconciliation;

import dev.lilt.content.outbox.Outbox;
import dev.lilt.content.publication.ContentPublisher;
import dev.lilt.support.scheduling.BackgroundLoop;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares the topic with the database, and announces once more what differs, through the outbox.
 *
 * <p>Meanwhile no replica relays: so whatever was announced is either on the topic or waits in the outbox, and nothing
 * is announced twice, however many replicas compare.
 */
@ApplicationScoped
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int TRANSACTION_MARGIN_SECONDS = 30;
    /** After the release's content is in the database: a new database would withdraw all there is on the topic. */
    private static final int LAST = 10_000;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final TopicSnapshot topic;
    private final ContentPublisher publisher;
    private final Outbox outbox;
    private final ReconciliationConfig config;
    private final InstantSource clock;
    private final AtomicLong republished = new AtomicLong();
    private final BackgroundLoop loop;
    private final Instant startedAt;
    private volatile @Nullable Instant succeededAt;

    Reconciliation(
            TopicSnapshot topic,
            ContentPublisher publisher,
            Outbox outbox,
            ReconciliationConfig config,
            InstantSource clock,
            MeterRegistry metrics) {
        this.topic = topic;
        this.publisher = publisher;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.loop = new BackgroundLoop("reconciliation", config.every(), config.retryAfter(), this::run);
        this.startedAt = clock.instant();
        Gauge.builder("lilt.reconciliation.age", this, each -> each.age().toMillis() / 1000.0)
                .description("How long ago the topic was compared with the database, or this replica started")
                .baseUnit("seconds")
                .register(metrics);
        FunctionCounter.builder("lilt.reconciliation.republished", republished, AtomicLong::get)
                .description("How many records were announced once more, because the topic lacked them or had others")
                .register(metrics);
    }

    void start(@Observes @Priority(LAST) StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(STOP_WITHIN);
    }

    /** Shows when the topic was last compared; too long ago is an alarm, and no reason to restart. */
    @Produces
    @Wellness
    HealthCheck well() {
        return () -> HealthCheckResponse.named("content topic compared")
                .status(age().compareTo(config.stuckAfter()) <= 0)
                .withData("succeededAt", succeededAt == null ? "not yet" : succeededAt.toString())
                .withData("republished", republished.get())
                .build();
    }

    private Duration age() {
        return Duration.between(Objects.requireNonNullElse(succeededAt, startedAt), clock.instant());
    }

    /**
     * Compares now.
     *
     * @return what is announced once more, in its order
     * @throws org.apache.kafka.common.KafkaException if the topic can't be read
     */
    List<Difference> run() {
        int timeout = (int) config.relayWithin().plus(config.readWithin()).toSeconds() + TRANSACTION_MARGIN_SECONDS;
        List<Difference> announced =
                QuarkusTransaction.requiringNew().timeout(timeout).call(this::announceDifferences);
        announced.forEach(difference ->
                LOG.warnf("content announced again key=%s difference=%s", difference.key(), difference.kind()));
        republished.addAndGet(announced.size());
        succeededAt = clock.instant();
        return announced;
    }

    private List<Difference> announceDifferences() {
        outbox.holdRelay(config.relayWithin());
        return Difference.between(topic.read(), publisher.announced()).stream()
                .filter(difference -> publisher.announceAgain(difference.key(), difference.json()))
                .toList();
    }
}
