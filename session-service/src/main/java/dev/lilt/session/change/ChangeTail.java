package dev.lilt.session.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.lilt.session.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows {@code lilt.session-changes.v1} from now on. What it misses while Kafka is away, {@link ChangeSweep} finds. */
@ApplicationScoped
class ChangeTail {
    private final Newest newest;
    private final ObjectReader json;
    private final WholeTopic topic;

    ChangeTail(
            ChangeConfig config,
            Newest newest,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.newest = newest;
        this.json = json.readerFor(SessionChanged.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.topic = new WholeTopic(config.topic(), WholeTopic.From.NOW, config.retryAfter(), kafka, () -> this::heard);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }

    private void heard(ConsumerRecord<String, byte[]> told) {
        try {
            SessionChanged change = json.readValue(told.value());
            newest.heard(change.sessionId(), change.revision());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a session-changed event", unreadable);
        }
    }
}
