package dev.lilt.session.replication;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.scheduling.Outage;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.stream.LiveSessionRegistry;
import dev.lilt.support.kafka.TopicConsumer;
import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.support.kafka.TopicHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Follows this replica's partition of {@code lilt.session-changes.v1} from now on. What it misses while Kafka is away,
 * {@link ChangePoller} finds.
 */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    /** An event has some 80. */
    private static final int MOST_BYTES = 4_096;

    private final LiveSessionRegistry live;
    private final ObjectReader json;
    private final TopicFollower topic;

    ChangeListener(
            ChangeConfig config,
            LiveSessionRegistry live,
            FollowerCounts followers,
            ListeningPartitions partitions,
            ObjectMapper json,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.live = live;
        this.json = json.readerFor(SessionChangedData.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.topic = new TopicFollower(
                        config.topic(),
                        TopicConsumer.From.NOW,
                        config.retryAfter(),
                        kafka,
                        metrics,
                        () -> this::onRecord)
                .only(all -> {
                    partitions.setCount(all.size());
                    return List.of(all.get(ListeningPartitions.partition(followers.replica(), all.size())));
                });
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }

    private void onRecord(ConsumerRecord<String, byte[]> told) {
        TopicHeaders.requireType(told, "lilt.session-changed.v1");
        SessionChangedData change = change(told);
        try {
            live.catchUp(List.of(new SessionRepository.Change(change.sessionId(), change.revision())));
        } catch (RuntimeException fault) {
            if (!Outage.is(fault)) {
                throw fault;
            }
            LOG.debugf("Change left to the sweep session=%s", change.sessionId());
        }
    }

    private SessionChangedData change(ConsumerRecord<String, byte[]> told) {
        if (told.value() == null || told.value().length > MOST_BYTES) {
            throw new IllegalArgumentException("not a session-changed event");
        }
        try {
            SessionChangedData change = json.readValue(told.value());
            if (change == null || change.sessionId() == null || change.revision() < 1) {
                throw new IllegalArgumentException("not a session-changed event");
            }
            return change;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a session-changed event", unreadable);
        }
    }
}
