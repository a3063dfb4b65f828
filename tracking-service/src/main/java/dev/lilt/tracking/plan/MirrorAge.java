package dev.lilt.tracking.plan;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Measures how long ago Kafka said that everything that is published has been read here. */
@ApplicationScoped
class MirrorAge {
    private static final Logger LOG = Logger.getLogger(MirrorAge.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final Vertx vertx;
    private final InstantSource clock;
    private volatile @Nullable Instant upToDateAt;
    private long timer;

    MirrorAge(KafkaClientService clients, Vertx vertx, InstantSource clock) {
        this.clients = clients;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("lilt.content.mirror.age", this, MirrorAge::seconds)
                .description("Since this replica last knew that it has all that is published")
                .baseUnit("seconds")
                .register(metrics);
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private double seconds() {
        Instant at = upToDateAt;
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }

    /** On the consumer's own thread, as Kafka's client demands. */
    private void look() {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer("content");
        consumer.runOnPollingThread(MirrorAge::isUpToDate)
                .subscribe()
                .with(
                        isUpToDate -> {
                            if (isUpToDate) {
                                upToDateAt = clock.instant();
                            }
                        },
                        away -> LOG.debugf("Mirror's age not known reason=%s", away));
    }

    private static boolean isUpToDate(Consumer<Object, Object> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ANSWERED_WITHIN);
        return !ends.isEmpty()
                && ends.entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey(), ANSWERED_WITHIN) >= end.getValue());
    }
}
