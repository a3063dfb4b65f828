package dev.lilt.session.timeline;

import java.util.Locale;

/** A pattern of vibration. */
public enum Haptic {
    NONE,
    SHORT,
    DOUBLE,
    LONG,
    RISING;

    private final String wire = name().toLowerCase(Locale.ROOT);

    String wire() {
        return wire;
    }
}
