package dev.lilt.session.replication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionErased;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Tells the other replicas that a session has changed. One that isn't told, because Kafka is away, asks the database a
 * moment later: nothing waits here, and what can't be sent is dropped.
 */
@ApplicationScoped
class ChangePublisher {
    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);
    private static final URI SOURCE = URI.create("/session-service");
    private static final RecordHeader CONTENT_TYPE =
            new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8));

    private final MutinyEmitter<byte[]> emitter;
    private final ObjectMapper json;

    ChangePublisher(
            @Channel("changes") @OnOverflow(OnOverflow.Strategy.DROP) MutinyEmitter<byte[]> emitter,
            ObjectMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        publish(change.session());
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionErased erasure) {
        publish(erasure.stopped());
    }

    private void publish(Session session) {
        var last = session.log().last();
        emitter.sendMessage(Message.of(bytes(new SessionChangedData(session.id(), last.number())))
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withKey(session.id().toString())
                                .withHeaders(List.of(CONTENT_TYPE))
                                .build())
                        .addMetadata(OutgoingCloudEventMetadata.builder()
                                .withId(session.id() + "." + last.number())
                                .withType("lilt.session-changed.v1")
                                .withSource(SOURCE)
                                .withTimestamp(last.at().atZone(ZoneOffset.UTC))
                                .build()))
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Change not sent reason=%s", failure.getMessage()));
    }

    private byte[] bytes(SessionChangedData event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event can always be written as JSON", impossible);
        }
    }
}
