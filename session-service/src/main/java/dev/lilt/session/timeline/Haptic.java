package dev.lilt.session.timeline;

import java.util.Locale;

/** A pattern of vibration. */
public enum Haptic {
    NONE,
    SHORT,
    DOUBLE,
    LONG,
    RISING;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
