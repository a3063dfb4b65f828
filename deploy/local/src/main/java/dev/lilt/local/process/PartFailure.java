package dev.lilt.local.process;

import java.nio.file.Path;

/** A part of the stack did not start or did not go on; the message is one line for a person, with the place of the log. */
public final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartFailure(String part, String what, Path log) {
        super("%s %s; its log is %s".formatted(part, what, log));
    }

    public PartFailure(String part, String what, Path log, Throwable cause) {
        super("%s %s; its log is %s".formatted(part, what, log), cause);
    }
}
