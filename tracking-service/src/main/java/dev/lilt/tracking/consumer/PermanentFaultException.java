package dev.lilt.tracking.consumer;

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
        for (Throwable each = this; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
