package dev.lilt.session.loop;

import dev.lilt.support.database.TransientFaults;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults that pass by themselves, because the database or Kafka is away, from those that a retry can't help. */
public final class Outage {
    private Outage() {}

    /** Returns whether to leave everything as it is and try again later. */
    public static boolean is(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof RetriableException || TransientFaults.isTransient(cause));
    }

    /** The fault, what caused it, and what was suppressed for it: a failed commit tells its reason only there. */
    public static Stream<Throwable> causes(Throwable fault) {
        Stream<Throwable> suppressed = Arrays.stream(fault.getSuppressed()).flatMap(Outage::causes);
        Stream<Throwable> cause = fault.getCause() == null ? Stream.empty() : causes(fault.getCause());
        return Stream.of(Stream.of(fault), cause, suppressed).flatMap(each -> each);
    }
}
