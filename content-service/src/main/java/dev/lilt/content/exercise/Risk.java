package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** A reason that rules an exercise out in pregnancy, whatever the week. */
public enum Risk implements WireName {
    /** Jumps, running, anything that jolts. */
    HIGH_IMPACT,
    /** A blow to the belly by somebody or something. */
    CONTACT,
    /** A fall that balance, speed or height make likely. */
    FALL_RISK
}
