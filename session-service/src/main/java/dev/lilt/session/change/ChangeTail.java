package dev.lilt.session.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
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
 * Follows {@code lilt.session-changes.v1} from now on. Like the content mirror it belongs to no consumer group: every
 * replica needs every record. What it misses while Kafka is away, {@link ChangeSweep} finds.
 */
@ApplicationScoped
class ChangeTail {
    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ChangeConfig config;
    private final Newest newest;
    private final ObjectMapper json;
    private final Map<String, Object> kafka;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::tail, "session-changes");

    ChangeTail(
            ChangeConfig config,
            Newest newest,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.newest = newest;
        this.json = json;
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        this.kafka.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(2 * POLL.toMillis());
    }

    private void tail() {
        while (!isStopped(Duration.ZERO)) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka)) {
                follow(consumer);
            } catch (KafkaException refused) {
                LOG.warnf("Changes interrupted retryAfter=%s reason=%s", config.retryAfter(), refused.getMessage());
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
        consumer.seekToEnd(partitions);
        while (!isStopped(Duration.ZERO)) {
            consumer.poll(POLL).forEach(this::heard);
        }
    }

    /** One record that can't be used, or a database that is away, must not keep the others from being heard. */
    private void heard(ConsumerRecord<String, byte[]> told) {
        try {
            SessionChanged change = json.readerFor(SessionChanged.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(told.value());
            newest.heard(change.sessionId(), change.revision());
        } catch (IOException | RuntimeException unusable) {
            LOG.warnf(
                    "Change skipped partition=%d offset=%d cause=%s",
                    told.partition(), told.offset(), unusable.getClass().getSimpleName());
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
