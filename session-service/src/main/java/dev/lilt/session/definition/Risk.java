package dev.lilt.session.definition;

/** A reason that rules an exercise out in pregnancy, whatever the week. */
public enum Risk {
    HIGH_IMPACT,
    CONTACT,
    FALL_RISK
}
