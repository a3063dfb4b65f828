package dev.lilt.tracking.completion;

import dev.lilt.tracking.completion.DeadLetter.Content;
import dev.lilt.tracking.consumer.Dependency;
import dev.lilt.tracking.consumer.PermanentFaultException;
import dev.lilt.tracking.consumer.RetryUntilAvailable;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * The topic for records that can't be counted, with key, value and headers as they came and, under the names that
 * Quarkus' own dead-letter topics use: {@code dead-letter-cause} (a
 * {@link dev.lilt.tracking.activity.RejectionReason}), {@code dead-letter-reason} (what is wrong, for a person), and
 * {@code dead-letter-topic}, {@code dead-letter-partition}, {@code dead-letter-offset} (where it came from). A record
 * may be there twice, if we were killed before Kafka knew that we had read it; its origin tells.
 */
@ApplicationScoped
class DeadLetters {
    private final MutinyEmitter<byte[]> emitter;
    private final RetryUntilAvailable retry;

    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<byte[]> emitter,
            @Identifier("completions") RetryUntilAvailable retry) {
        this.emitter = emitter;
        this.retry = retry;
    }

    /**
     * Returns once Kafka has it, or as much of it as the topic takes: with our headers it may be larger than that, and
     * it must not hold up what comes after it.
     *
     * @throws PermanentFaultException if Kafka won't ever take it
     */
    void send(DeadLetter letter) {
        try {
            retry.run(Dependency.DEAD_LETTER_TOPIC, () -> attempt(letter));
        } catch (PermanentFaultException refused) {
            if (letter.content() == Content.ORIGIN || !refused.isCausedBy(RecordTooLargeException.class)) {
                throw refused;
            }
            send(letter.with(letter.content() == Content.WHOLE ? Content.WITHOUT_VALUE : Content.ORIGIN));
        }
    }

    private void attempt(DeadLetter letter) {
        Metadata metadata = Metadata.of(OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(letter.key())
                .withHeaders(letter.headers())
                .build());
        emitter.sendMessageAndAwait(Message.of(letter.value(), metadata));
    }
}
