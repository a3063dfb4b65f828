package dev.lilt.session.catalog;

import dev.lilt.support.kafka.TopicConsumer;
import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.support.kafka.TopicHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jboss.logging.Logger;

/**
 * Reads the whole of {@code lilt.content.v1} at every start and follows it from there. Without the mirror no session
 * can be made: the replica is not ready until it has caught up and has a plan, and not alive when its thread is gone.
 */
@ApplicationScoped
class ContentMirror {
    private static final Logger LOG = Logger.getLogger(ContentMirror.class);
    private static final String HEALTH = "content mirror";

    private final Catalog catalog;
    private final Event<CatalogFilled> filled;
    private final TopicFollower topic;
    /** Everything that had been published when this replica started has been read. */
    private volatile boolean caughtUp;
    /** Used by the thread that reads the topic alone. */
    private boolean isFilled;

    ContentMirror(
            CatalogConfig config,
            Catalog catalog,
            Event<CatalogFilled> filled,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.catalog = catalog;
        this.filled = filled;
        this.topic = new TopicFollower(
                        config.topic(),
                        TopicConsumer.From.BEGINNING,
                        config.retryAfter(),
                        kafka,
                        metrics,
                        Mirroring::new)
                .measureAge("lilt.content.mirror.age", metrics);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return this::health;
    }

    @Produces
    @Startup
    HealthCheck started() {
        return this::health;
    }

    @Produces
    @Liveness
    AsyncHealthCheck alive() {
        return () -> Uni.createFrom()
                .item(() -> HealthCheckResponse.named(HEALTH)
                        .status(topic.isAlive())
                        .build());
    }

    private HealthCheckResponse health() {
        CatalogSnapshot contents = catalog.now();
        return HealthCheckResponse.named(HEALTH)
                .status(caughtUp && !contents.plans().isEmpty())
                .withData("caughtUp", caughtUp)
                .withData("items", contents.size())
                .withData("plans", contents.plans().size())
                .build();
    }

    /**
     * One reading of the topic. The catalog stays as it was until the new contents are complete; those of a topic that
     * was lost are, once content-service has filled it again.
     */
    private final class Mirroring implements TopicFollower.Reading {
        private final CatalogSnapshot contents = new CatalogSnapshot();
        private boolean isWaiting;

        @Override
        public void read(ConsumerRecord<String, byte[]> published) {
            if (published.value() == null) {
                contents.remove(published.key());
            } else {
                TopicHeaders.requireType(published, "lilt." + CatalogSnapshot.type(published.key()) + ".v1");
                contents.put(published.key(), published.value());
            }
            if (isWaiting && contents.isWhole()) {
                use();
            } else if (caughtUp) {
                tellIfFilled();
            }
        }

        @Override
        public void caughtUp() {
            isWaiting = contents.plans().isEmpty() && !catalog.now().plans().isEmpty();
            if (isWaiting) {
                LOG.warnf(
                        "Content mirror keeps what it has reason=no plan on the topic items=%d",
                        catalog.now().size());
            } else {
                use();
            }
        }

        private void use() {
            isWaiting = false;
            catalog.replace(contents);
            tellIfFilled();
            caughtUp = true;
            LOG.infof("Content mirror caught up items=%d", contents.size());
        }

        private void tellIfFilled() {
            if (!isFilled && contents.isWhole()) {
                isFilled = true;
                filled.fire(new CatalogFilled());
            }
        }
    }
}
