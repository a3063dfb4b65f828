package dev.lilt.session.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows all partitions of a topic on a thread of its own, and begins again when Kafka refuses or when the topic was
 * deleted and created again. It belongs to no consumer group: one would have to be made for each replica, and would
 * stay behind in Kafka.
 */
public final class TopicFollower {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /**
     * The interval of looking whether it is still the same topic. Mostly its offsets tell at once, but a new one may be
     * as long.
     */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** Where to begin. */
    public enum From {
        BEGINNING,
        NOW
    }

    /** A reader of the records, from one beginning on. */
    public interface Reading {
        void read(ConsumerRecord<String, byte[]> told);

        /** Everything has been read that was there at the beginning. */
        default void caughtUp() {}
    }

    private final String topic;
    private final From from;
    private final Duration retryAfter;
    private final Map<String, Object> kafka;
    private final Supplier<Reading> reading;
    private final Counter skipped;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Instant upToDateAt;

    /**
     * @param kafka where Kafka is
     * @param retryAfter how long to wait before beginning again
     * @param metrics counts the records that are skipped, as {@code lilt.topic.records.skipped}
     * @param reading makes one for each beginning
     */
    public TopicFollower(
            String topic,
            From from,
            Duration retryAfter,
            Map<String, Object> kafka,
            MeterRegistry metrics,
            Supplier<Reading> reading) {
        this.topic = topic;
        this.from = from;
        this.retryAfter = retryAfter;
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        this.kafka.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A place that the topic doesn't have is another topic's: to read on elsewhere would keep what is gone.
        this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.reading = reading;
        this.skipped = metrics.counter("lilt.topic.records.skipped", "topic", topic);
        this.thread = new Thread(this::follow, topic);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(2 * POLL.toMillis());
    }

    /** Returns when Kafka last said that everything on the topic has been read here; empty if it never did. */
    public Optional<Instant> upToDateAt() {
        return Optional.ofNullable(upToDateAt);
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void follow() {
        while (!isStopped(Duration.ZERO)) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka);
                    TopicIdentity identity = new TopicIdentity(topic, ANSWERED_WITHIN, kafka)) {
                follow(consumer, identity, reading.get());
            } catch (RuntimeException refused) {
                // Whatever it is: a thread that ended would have to be noticed, and could do no more than begin again.
                LOG.warnf("Topic interrupted topic=%s retryAfter=%s reason=%s", topic, retryAfter, refused);
                isStopped(retryAfter);
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, TopicIdentity identity, Reading records) {
        identity.remember();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        consumer.assign(partitions);
        switch (from) {
            case BEGINNING -> consumer.seekToBeginning(partitions);
            case NOW -> consumer.seekToEnd(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean isBehind = true;
        long looked = System.nanoTime();
        while (!isStopped(Duration.ZERO)) {
            if (System.nanoTime() - looked > LOOK_EVERY.toNanos()) {
                if (identity.check()) {
                    noteWhetherUpToDate(consumer, partitions);
                }
                looked = System.nanoTime();
            }
            consumer.poll(POLL).forEach(each -> read(each, records));
            if (isBehind && isAt(ends, consumer)) {
                isBehind = false;
                upToDateAt = InstantSource.system().instant();
                records.caughtUp();
            }
        }
    }

    private void noteWhetherUpToDate(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWERED_WITHIN);
            if (isAt(ends, consumer)) {
                upToDateAt = InstantSource.system().instant();
            }
        } catch (RetriableException away) {
            // It is as old as it was.
        }
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, KafkaConsumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** One record that can't be used must not keep the others from being read. */
    private void read(ConsumerRecord<String, byte[]> told, Reading records) {
        try {
            records.read(told);
        } catch (RuntimeException unusable) {
            skipped.increment();
            LOG.warnf(
                    "Record skipped topic=%s partition=%d offset=%d reason=%s",
                    told.topic(), told.partition(), told.offset(), reason(unusable));
        }
    }

    /** Our own words, and of other faults no more than their kind: their words may hold what was read. */
    private static String reason(RuntimeException unusable) {
        return unusable instanceof IllegalArgumentException
                ? String.valueOf(unusable.getMessage())
                : unusable.getClass().getSimpleName();
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
