package dev.lilt.tracking.completion;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The topic for records that can't be counted, with key, value and headers as they came and, under the names that
 * Quarkus' own dead-letter topics use: {@code dead-letter-cause} (the class of {@code Refusal}),
 * {@code dead-letter-reason} (what is wrong, for a person), and {@code dead-letter-topic},
 * {@code dead-letter-partition}, {@code dead-letter-offset} (where it came from). A record may be there twice, if we
 * were killed before Kafka knew that we had read it; its origin tells.
 */
@ApplicationScoped
class DeadLetters {
    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns once Kafka has it. */
    void send(DeadLetter letter) {
        try {
            send(letter, letter.record().value());
        } catch (RuntimeException fault) {
            if (!isTooLarge(fault)) {
                throw fault;
            }
            // With our headers it is larger than the topic takes. It must not hold up what comes after it, and its
            // origin keeps the value.
            send(letter.withoutValue(), null);
        }
    }

    private void send(DeadLetter letter, byte @Nullable [] value) {
        Metadata metadata = Metadata.of(OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(letter.record().key())
                .withHeaders(letter.headers())
                .build());
        emitter.sendMessageAndAwait(Message.of(value, metadata));
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
