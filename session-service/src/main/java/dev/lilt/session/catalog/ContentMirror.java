package dev.lilt.session.catalog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the whole of {@code lilt.content.v1} at every start and follows it from there. It belongs to no consumer group:
 * every replica needs every record, and a group would have to be one per replica and would stay behind in Kafka.
 */
@ApplicationScoped
class ContentMirror {
    private static final Logger LOG = Logger.getLogger(ContentMirror.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final CatalogConfig config;
    private final Catalog catalog;
    private final Map<String, Object> kafka;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::mirror, "content-mirror");
    private volatile boolean caughtUp;

    ContentMirror(
            CatalogConfig config, Catalog catalog, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.catalog = catalog;
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        this.kafka.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(2 * POLL.toMillis());
    }

    /** Whether everything that had been published when this replica started has been read. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void mirror() {
        while (!isStopped(Duration.ZERO)) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka)) {
                follow(consumer);
            } catch (KafkaException refused) {
                LOG.warnf(
                        "Content mirror interrupted retryAfter=%s reason=%s",
                        config.retryAfter(), refused.getMessage());
                isStopped(config.retryAfter());
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(config.topic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + config.topic());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Contents contents = new Contents();
        boolean complete = false;
        while (!isStopped(Duration.ZERO)) {
            consumer.poll(POLL).forEach(each -> put(contents, each));
            if (!complete
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                complete = true;
                catalog.replace(contents);
                caughtUp = true;
                LOG.infof("Content mirror caught up items=%d", contents.size());
            }
        }
    }

    /** One record that can't be used must not keep the others from being read: the item stays as it was. */
    private static void put(Contents contents, ConsumerRecord<String, byte[]> published) {
        try {
            if (published.value() == null) {
                contents.remove(published.key());
            } else {
                contents.put(published.key(), published.value());
            }
        } catch (RuntimeException unusable) {
            LOG.warnf(
                    "Content record skipped key=%s partition=%d offset=%d reason=%s",
                    published.key(), published.partition(), published.offset(), unusable.getMessage());
        }
    }

    private boolean isStopped(Duration waiting) {
        try {
            return stopped.await(waiting.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
