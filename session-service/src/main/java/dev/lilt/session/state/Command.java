package dev.lilt.session.state;

import java.util.Locale;

/** A command to a session. */
public enum Command {
    START,
    PAUSE,
    RESUME,
    /** On to the next exercise; behind the last one, to the end. */
    SKIP,
    /** To the start of this exercise; in its first seconds, of the one before. */
    BACK,
    /** Lengthens the hold, walk or rest in force. */
    EXTEND,
    STOP;

    /** The name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
