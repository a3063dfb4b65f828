package dev.lilt.session.catalog;

import dev.lilt.support.kafka.TopicConsumer;
import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.support.kafka.TopicHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads the whole of {@code lilt.content.v1} at every start and follows it from there. */
@ApplicationScoped
class ContentMirror {
    private static final Logger LOG = Logger.getLogger(ContentMirror.class);

    private final Catalog catalog;
    private final Event<CatalogFilled> filled;
    private final TopicFollower topic;
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

    /** Returns whether everything that had been published when this replica started has been read. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    boolean isAlive() {
        return topic.isAlive();
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
            isWaiting = contents.plans().isEmpty() && !catalog.plans().isEmpty();
            if (isWaiting) {
                LOG.warnf("Content mirror keeps what it has reason=no plan on the topic items=%d", catalog.size());
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
