package dev.lilt.tracking.consumer;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.wire.WireName;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/** A part that consumers need, and which of its faults can pass by themselves. */
public enum Dependency implements WireName {
    DATABASE(TransientFaults::isTransient),
    DEAD_LETTER_TOPIC(fault -> !isPermanentInKafka(fault));

    private final Predicate<Throwable> passing;

    Dependency(Predicate<Throwable> passing) {
        this.passing = passing;
    }

    /** Returns whether another attempt may succeed though the record is the same. */
    boolean canPass(Throwable fault) {
        return passing.test(fault);
    }

    /**
     * Kafka's own answer that isn't retriable is about the record. Anything else, such as a producer that is being
     * closed, is about us, and no reason to give a record up.
     */
    private static boolean isPermanentInKafka(Throwable fault) {
        boolean isRefused = false;
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof RetriableException) {
                return false;
            }
            isRefused |= each instanceof ApiException || each instanceof SerializationException;
        }
        return isRefused;
    }
}
