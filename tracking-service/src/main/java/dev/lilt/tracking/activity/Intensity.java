package dev.lilt.tracking.activity;

import java.util.Locale;

/** How hard an exercise is. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS;

    /** The name on the wire, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
