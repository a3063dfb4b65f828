package dev.lilt.tracking.activity;

import java.util.Locale;

/** The ability that an exercise trains. Only aerobic time counts as moderate minutes. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION;

    /** The name on the wire, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
