package dev.lilt.client.cli;

/** Thrown when what the member typed leaves something open; the message is one line that says what to add. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String line) {
        super(line);
    }
}
