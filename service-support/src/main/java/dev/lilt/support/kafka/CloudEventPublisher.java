package dev.lilt.support.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends CloudEvents to a topic. */
@ApplicationScoped
public class CloudEventPublisher {
    private final ObjectMapper json;

    CloudEventPublisher(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes the value of an event.
     *
     * @throws SerializationException if it can't be written, now or later
     */
    public byte[] json(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unsendable) {
            throw new SerializationException("the value can't be written as JSON", unsendable);
        }
    }

    /**
     * Sends an event as a part of the current trace.
     *
     * @return done once Kafka has acknowledged it
     */
    public Uni<Void> send(CloudEvent event, MutinyEmitter<byte[]> topic) {
        return topic.sendMessage(message(event));
    }

    /**
     * Sends an event as a part of an earlier trace.
     *
     * @return done once Kafka has acknowledged it
     */
    public Uni<Void> send(CloudEvent event, MutinyEmitter<byte[]> topic, Context trace) {
        return topic.sendMessage(message(event).addMetadata(TracingMetadata.withCurrent(trace)));
    }

    /**
     * Sends an event to one partition, whatever its key, as a part of the current trace.
     *
     * @return done once Kafka has acknowledged it
     */
    public Uni<Void> send(CloudEvent event, MutinyEmitter<byte[]> topic, int partition) {
        return topic.sendMessage(Message.of(event.json())
                .addMetadata(metadata(event).withPartition(partition).build()));
    }

    private static Message<byte[]> message(CloudEvent event) {
        return Message.of(event.json()).addMetadata(metadata(event).build());
    }

    private static OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> metadata(CloudEvent event) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.key())
                .withHeaders(event.headers());
    }
}
