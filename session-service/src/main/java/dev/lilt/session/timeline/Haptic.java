package dev.lilt.session.timeline;

import java.util.Locale;

/** A pattern of vibration. */
public enum Haptic {
    /** Nothing to feel. */
    NONE,
    /** One short pulse: a repetition, a second of a countdown, a question. */
    SHORT,
    /** Two short pulses: something changes, such as a hold, a side, the exercise. */
    DOUBLE,
    /** One long pulse: breathe out, let go, rest; or the session was stopped. */
    LONG,
    /** Pulses that grow: breathe in, or the session is done. */
    RISING;

    private final String wire = name().toLowerCase(Locale.ROOT);

    String wire() {
        return wire;
    }
}
