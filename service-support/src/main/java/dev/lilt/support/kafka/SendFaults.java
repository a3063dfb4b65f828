package dev.lilt.support.kafka;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells a fault of a record, which every further try would meet again, from all others that sending it can meet. The
 * others are no reason to give it up: not only those that Kafka calls retriable, but also that this service may not
 * write to the topic, or that its producer is closed because it stops.
 */
public final class SendFaults {
    private static final Set<Class<? extends RuntimeException>> OF_A_RECORD = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidRecordException.class,
            InvalidTimestampException.class,
            // A key, a value or a header that no record can be made of.
            IllegalArgumentException.class);

    private SendFaults() {}

    /** Returns the record's own fault among the causes; empty if the same record may be taken later. */
    public static Optional<Throwable> ofTheRecord(Throwable fault) {
        return causes(fault)
                .filter(cause -> OF_A_RECORD.contains(cause.getClass()))
                .findFirst();
    }

    /**
     * Returns the fault, what caused it, and what was suppressed for it: a failed commit tells its reason only there.
     */
    public static Stream<Throwable> causes(Throwable fault) {
        Stream<Throwable> suppressed = Arrays.stream(fault.getSuppressed()).flatMap(SendFaults::causes);
        Stream<Throwable> cause = fault.getCause() == null ? Stream.empty() : causes(fault.getCause());
        return Stream.of(Stream.of(fault), cause, suppressed).flatMap(each -> each);
    }
}
