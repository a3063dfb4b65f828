package dev.lilt.tracking.activity;

import java.io.Serial;

/** Thrown for a session that can't have happened. */
public class RejectedCompletionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final RejectionReason reason;

    /** @param detail which field is at fault and how, with nothing of the member in it */
    public RejectedCompletionException(RejectionReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }

    /** Returns which field is at fault, and how. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
