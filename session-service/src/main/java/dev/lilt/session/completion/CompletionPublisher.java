package dev.lilt.session.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.tracing.TraceParent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code lilt.session-completions.v1}: CloudEvents in binary mode, by member, so that each member's stay in
 * order.
 */
@ApplicationScoped
class CompletionPublisher {
    private static final URI SOURCE = URI.create("/session-service");
    /** By hand: from the metadata it would also become a {@code ce_datacontenttype}, which binary mode doesn't have. */
    private static final RecordHeader CONTENT_TYPE =
            new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8));

    private final MutinyEmitter<byte[]> emitter;
    private final ObjectMapper json;
    private final InstantSource clock;

    CompletionPublisher(@Channel("completions") MutinyEmitter<byte[]> emitter, ObjectMapper json, InstantSource clock) {
        this.emitter = emitter;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Done once Kafka has acknowledged it.
     *
     * @param traceParent the trace that the session was made in
     */
    Uni<Void> send(CompletedSession event, @Nullable String traceParent) {
        return emitter.sendMessage(Message.of(bytes(event))
                .addMetadata(TracingMetadata.withCurrent(TraceParent.read(traceParent)))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.memberId())
                        .withHeaders(List.of(CONTENT_TYPE))
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.builder()
                        .withId(event.sessionId().toString())
                        .withType("lilt.session-completed.v1")
                        .withSource(SOURCE)
                        .withTimestamp(clock.instant().atZone(ZoneOffset.UTC))
                        .build()));
    }

    private byte[] bytes(CompletedSession event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException unsendable) {
            throw new SerializationException("a row can't be made into an event", unsendable);
        }
    }
}
