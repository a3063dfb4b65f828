package dev.lilt.session.timeline;

import java.util.Locale;

/** A side of the body. */
public enum Side {
    LEFT,
    RIGHT;

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
