package dev.lilt.tracking.activity;

import java.io.Serial;

/** Thrown for a session that can't have happened. */
public class RefusedException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    /** @param detail which field is at fault and how, with nothing of the member in it */
    public RefusedException(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Which field is at fault, and how. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
