package dev.lilt.tracking.consumer;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.kafka.SendFaults;
import dev.lilt.support.wire.WireName;
import java.util.function.Predicate;

/** A part that consumers need, and which of its faults can pass by themselves. */
public enum Dependency implements WireName {
    DATABASE(TransientFaults::isTransient),
    DEAD_LETTER_TOPIC(fault -> SendFaults.ofTheRecord(fault).isEmpty());

    private final Predicate<Throwable> passing;

    Dependency(Predicate<Throwable> passing) {
        this.passing = passing;
    }

    /** Returns whether another attempt may succeed though the record is the same. */
    boolean canPass(Throwable fault) {
        return passing.test(fault);
    }
}
