package dev.lilt.session.command;

import java.util.Locale;

/** The type of a command, as requests, metrics and stored revisions name it. */
public enum CommandType {
    START,
    PAUSE,
    RESUME,
    CONTINUE,
    SKIP,
    BACK,
    EXTEND,
    STOP;

    /** Returns the name in JSON. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
