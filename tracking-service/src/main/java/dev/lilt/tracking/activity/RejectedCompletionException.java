package dev.lilt.tracking.activity;

import java.io.Serial;

/** Thrown for a session that can't have happened. */
public class RejectedCompletionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final RejectionReason refusal;

    /** @param detail which field is at fault and how, with nothing of the member in it */
    public RejectedCompletionException(RejectionReason refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    public RejectionReason refusal() {
        return refusal;
    }

    /** Returns which field is at fault, and how. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
