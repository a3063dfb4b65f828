package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** A reason that rules an exercise out in pregnancy, whatever the week. */
public enum Risk implements WireName {
    HIGH_IMPACT,
    CONTACT,
    FALL_RISK
}
