package dev.lilt.client;

/** Thrown when what the member typed leaves something open; the message is one line that says what to add. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String line) {
        super(line);
    }
}
