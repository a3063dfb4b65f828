package dev.lilt.local.stack;

/**
 * The stack was not even tried: something is in its way. The message is one line for a person, with what to do about
 * it.
 */
public final class StackStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackStartException(String message) {
        super(message);
    }

    public StackStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
