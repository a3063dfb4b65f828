package dev.lilt.tracking.activity;

import java.util.Locale;

/** The effort of an exercise. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS;

    /**
     * Returns whether exercise of this kind counts toward the 150 moderate minutes that ACOG and WHO advise: they mean
     * aerobic movement of at least moderate intensity. Vigorous time counts once here, not double as WHO allows: no
     * exercise of ours aims for it.
     */
    public boolean isModerateFor(Kind kind) {
        return kind == Kind.AEROBIC && this != LIGHT;
    }

    /** The name on the wire, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
