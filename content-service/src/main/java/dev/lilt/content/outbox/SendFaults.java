package dev.lilt.content.outbox;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a fault of Kafka that can pass by itself from one of the record, which every try would meet again. */
final class SendFaults {

    private SendFaults() {}

    /** Returns whether the same record may be taken later. */
    static boolean canPass(Throwable fault) {
        return switch (fault) {
            case RetriableException away -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            case InterruptException stopping -> true;
            // They would meet any record: somebody has to give this service its rights back.
            case AuthenticationException notAdmitted -> true;
            case AuthorizationException notAllowed -> true;
            // The producer has lost its place, and takes a new one.
            case OutOfOrderSequenceException lostPlace -> true;
            case ProducerFencedException lostPlace -> true;
            case KafkaException refused when isOnlyAWrapper(refused) -> canPass(refused.getCause());
            case KafkaException refused -> false;
            case CompletionException wrapper when wrapper.getCause() != null -> canPass(wrapper.getCause());
            // A key or header that can't be written.
            case IllegalArgumentException unwritable -> false;
            default -> fault.getCause() == null || canPass(fault.getCause());
        };
    }

    private static boolean isOnlyAWrapper(KafkaException refused) {
        return refused.getClass() == KafkaException.class && refused.getCause() != null;
    }
}
