package dev.lilt.session.run;

import java.util.Locale;

/** What a member can tell a session to do. */
public enum Command {
    START,
    PAUSE,
    RESUME,
    STOP;

    /** The name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
