package dev.lilt.session.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topic {@code lilt.member-erased.v1}: CloudEvents in binary mode, by member. */
@ApplicationScoped
class ErasurePublisher {
    private static final URI SOURCE = URI.create("/session-service");
    private static final RecordHeader CONTENT_TYPE =
            new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8));

    private final MutinyEmitter<byte[]> emitter;
    private final ObjectMapper json;

    ErasurePublisher(@Channel("erasures") MutinyEmitter<byte[]> emitter, ObjectMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    /** Done once Kafka has acknowledged it. */
    Uni<Void> send(ErasureRow erasure) {
        return emitter.sendMessage(Message.of(bytes(MemberErased.of(erasure)))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(erasure.member)
                        .withHeaders(List.of(CONTENT_TYPE))
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.builder()
                        .withId(erasure.id.toString())
                        .withType("lilt.member-erased.v1")
                        .withSource(SOURCE)
                        .withTimestamp(erasure.erasedAt.atZone(ZoneOffset.UTC))
                        .build()));
    }

    private byte[] bytes(MemberErased event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException unsendable) {
            throw new SerializationException("a row can't be made into an event", unsendable);
        }
    }
}
