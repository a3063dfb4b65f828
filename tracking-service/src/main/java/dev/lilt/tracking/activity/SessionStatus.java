package dev.lilt.tracking.activity;

import java.util.Locale;

/** The way in which a session ended. Its active time counts whichever way that was. */
public enum SessionStatus {
    COMPLETED,
    STOPPED,
    EXPIRED;

    /** The name on the wire, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
