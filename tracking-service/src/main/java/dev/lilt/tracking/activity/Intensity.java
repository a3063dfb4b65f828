package dev.lilt.tracking.activity;

import java.util.Locale;

/** How hard an exercise is. */
public enum Intensity {
    LIGHT,
    MODERATE,
    VIGOROUS;

    /**
     * Whether exercise of this kind counts toward the 150 moderate minutes that ACOG and WHO advise: they mean aerobic
     * movement of at least moderate intensity. Vigorous time counts once here, not double as WHO allows: no exercise of
     * ours aims for it.
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
