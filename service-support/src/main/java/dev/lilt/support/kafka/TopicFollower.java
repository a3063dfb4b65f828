package dev.lilt.support.kafka;

import dev.lilt.support.scheduling.BackgroundLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows a topic on a thread of its own, and begins again when Kafka refuses, when the topic was deleted and created
 * again, or when it has got more partitions.
 */
public final class TopicFollower {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);
    /**
     * The interval of looking whether it is still the same topic. Mostly its offsets tell at once, but a new one may be
     * as long.
     */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** A reader of the records, from one beginning on. */
    public interface Reading {
        void read(ConsumerRecord<String, byte[]> told);

        /** Everything has been read that was there at the beginning. */
        default void caughtUp() {}
    }

    private final String topic;
    private final TopicConsumer.From from;
    private final Map<String, Object> kafka;
    private final Supplier<Reading> reading;
    private final Counter skipped;
    private final BackgroundLoop loop;
    private TopicConsumer.Choice choice = TopicConsumer.Choice.ALL;
    private volatile @Nullable Instant upToDateAt;
    private volatile @Nullable TopicConsumer consumer;

    /**
     * Makes a follower, which reads nothing before it is started.
     *
     * @param kafka where Kafka is
     * @param retryAfter how long to wait before beginning again
     * @param metrics counts the records that are skipped, as {@code lilt.topic.records.skipped}
     * @param reading makes one for each beginning
     */
    public TopicFollower(
            String topic,
            TopicConsumer.From from,
            Duration retryAfter,
            Map<String, Object> kafka,
            MeterRegistry metrics,
            Supplier<Reading> reading) {
        this.topic = topic;
        this.from = from;
        this.kafka = kafka;
        this.reading = reading;
        this.skipped = Counter.builder("lilt.topic.records.skipped")
                .description("Records that could not be used")
                .tag("topic", topic)
                .register(metrics);
        this.loop = new BackgroundLoop(topic, Duration.ZERO, retryAfter, this::follow);
    }

    /** Measures how long ago this replica last knew that it has all that is on the topic. */
    public TopicFollower measureAge(String gauge, MeterRegistry metrics) {
        Gauge.builder(gauge, this, TopicFollower::ageSeconds)
                .description("Since this replica last knew that it has all that is published")
                .baseUnit("seconds")
                .register(metrics);
        return this;
    }

    /**
     * Reads only some of the partitions.
     *
     * @param chosen asked at each beginning
     */
    public TopicFollower only(TopicConsumer.Choice chosen) {
        choice = chosen;
        return this;
    }

    public void start() {
        loop.start();
    }

    public void stop() throws InterruptedException {
        loop.beginToStop();
        TopicConsumer waiting = consumer;
        if (waiting != null) {
            waiting.wakeup();
        }
        loop.stop(STOP_WITHIN);
    }

    public boolean isAlive() {
        return loop.isAlive();
    }

    private double ageSeconds() {
        Instant at = upToDateAt;
        return at == null
                ? Double.NaN
                : Duration.between(at, InstantSource.system().instant()).toMillis() / 1000.0;
    }

    private void follow() {
        try (TopicIdentity identity = new TopicIdentity(topic, ANSWERED_WITHIN, kafka)) {
            identity.remember();
            try (TopicConsumer records = new TopicConsumer(topic, choice, from, ANSWERED_WITHIN, kafka)) {
                consumer = records;
                follow(records, identity, reading.get());
            }
        }
    }

    private void follow(TopicConsumer records, TopicIdentity identity, Reading reader) {
        Map<TopicPartition, Long> ends = records.ends();
        boolean isBehind = true;
        long looked = System.nanoTime();
        while (!loop.isStopping()) {
            if (System.nanoTime() - looked > LOOK_EVERY.toNanos()) {
                if (identity.check()) {
                    noteWhetherUpToDate(records);
                }
                looked = System.nanoTime();
            }
            if (isBehind && records.hasRead(ends)) {
                isBehind = false;
                loop.succeeds();
                upToDateAt = InstantSource.system().instant();
                reader.caughtUp();
            }
            records.poll(POLL).forEach(each -> read(each, reader));
        }
    }

    private void noteWhetherUpToDate(TopicConsumer records) {
        try {
            if (records.hasRead(records.ends())) {
                upToDateAt = InstantSource.system().instant();
            }
        } catch (RetriableException away) {
            // It is as old as it was.
        }
    }

    /** One record that can't be used must not keep the others from being read. */
    private void read(ConsumerRecord<String, byte[]> told, Reading reader) {
        try {
            reader.read(told);
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
}
