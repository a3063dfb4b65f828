package dev.lilt.session.scheduling;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.kafka.SendFaults;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults that pass by themselves, because the database or Kafka is away, from those that a retry can't help. */
public final class Outage {
    private Outage() {}

    /** Returns whether to leave everything as it is and try again later. */
    public static boolean is(Throwable fault) {
        return SendFaults.causes(fault)
                .anyMatch(cause -> cause instanceof RetriableException || TransientFaults.isTransient(cause));
    }
}
