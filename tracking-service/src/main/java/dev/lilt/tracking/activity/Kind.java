package dev.lilt.tracking.activity;

import java.util.Locale;

/**
 * The ability that an exercise trains. Only aerobic time counts as moderate minutes. {@link #REST} trains none: it is
 * recorded and shown, and is no movement.
 */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    REST;

    /** The name on the wire, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
