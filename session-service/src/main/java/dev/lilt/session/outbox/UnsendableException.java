package dev.lilt.session.outbox;

/** A row can't be made into an event. */
public class UnsendableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsendableException(Throwable cause) {
        super("a row can't be made into an event", cause);
    }
}
