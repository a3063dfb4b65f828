package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.tracking.activity.Refusal;
import dev.lilt.tracking.activity.RefusedException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * The topic for records that can't be counted, with key, value and headers as they came and, under the names that Quarkus' own dead-letter
 * topics use: {@code dead-letter-cause} (the class of {@code Refusal}), {@code dead-letter-reason} (what is wrong, for a person), and
 * {@code dead-letter-topic}, {@code dead-letter-partition}, {@code dead-letter-offset} (where it came from). A record may be there twice,
 * if we were killed before Kafka knew that we had read it; its origin tells.
 */
@ApplicationScoped
class DeadLetters {
    private static final String PREFIX = "dead-letter-";
    /** What the Kafka connector adds to records while it holds them. */
    private static final String CONNECTOR_PREFIX = "__smallrye";

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns once Kafka has it. */
    void send(ConsumerRecord<byte[], byte[]> record, RefusedException refused) {
        try {
            emitter.sendMessageAndAwait(Message.of(record.value(), metadata(record, refused, refused.detail())));
        } catch (RuntimeException fault) {
            if (!isTooLarge(fault)) {
                throw fault;
            }
            // With our headers it is larger than the topic takes. It must not hold up what comes after it, and its
            // origin keeps the value.
            String reason = refused.detail() + "; the value is too large to go with it";
            emitter.sendMessageAndAwait(Message.of(null, metadata(record, refused, reason)));
        }
    }

    private static Metadata metadata(ConsumerRecord<byte[], byte[]> record, RefusedException refused, String reason) {
        return Metadata.of(OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(record.key())
                .withHeaders(headers(record, refused.refusal(), reason))
                .build());
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> record, Refusal cause, String reason) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX) && !header.key().startsWith(CONNECTOR_PREFIX)) {
                headers.add(header);
            }
        }
        return headers.add(PREFIX + "cause", cause.toString().getBytes(UTF_8))
                .add(PREFIX + "reason", reason.getBytes(UTF_8))
                .add(PREFIX + "topic", record.topic().getBytes(UTF_8))
                .add(PREFIX + "partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add(PREFIX + "offset", Long.toString(record.offset()).getBytes(UTF_8));
    }

    private static boolean isTooLarge(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
