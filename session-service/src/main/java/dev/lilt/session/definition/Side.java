package dev.lilt.session.definition;

import java.util.Locale;

/** A side of the body. */
public enum Side {
    LEFT,
    RIGHT;

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** Returns the name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
