package dev.lilt.local.process;

/**
 * A part of the stack did not start or did not go on; the message is one line for a person, with the place of the log.
 */
public final class ComponentFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code what} follows the part's name: "ended while starting". */
    public ComponentFailedException(StackComponent part, String what) {
        super(line(part, what));
    }

    public ComponentFailedException(StackComponent part, String what, Throwable cause) {
        super(line(part, what), cause);
    }

    private static String line(StackComponent part, String what) {
        return "%s (port %d) %s; its log is %s".formatted(part.name(), part.port(), what, part.log());
    }
}
