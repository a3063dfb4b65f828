package dev.lilt.tracking.activity;

import dev.lilt.support.wire.WireName;

/** The effort of an exercise. */
public enum Intensity implements WireName {
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
}
