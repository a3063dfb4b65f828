package dev.lilt.tracking.consumer;

import dev.lilt.support.kafka.SendFaults;
import java.io.Serial;

/** Thrown for a fault that no further attempt would change. */
public class PermanentFaultException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PermanentFaultException(RuntimeException fault) {
        super(fault);
    }

    /** Returns whether a fault of this kind is among its causes. */
    public boolean isCausedBy(Class<? extends Throwable> kind) {
        return SendFaults.causes(this).anyMatch(kind::isInstance);
    }
}
