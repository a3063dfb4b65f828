package dev.lilt.session.definition;

import java.util.Locale;

/** The way to breathe: in, out, or easily at one's own pace. The breath is never held. */
public enum Breath {
    IN,
    OUT,
    EASY;

    /** Returns the name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
