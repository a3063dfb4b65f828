package dev.lilt.session.definition;

/** What rules an exercise out in pregnancy, whatever the week. */
public enum Risk {
    HIGH_IMPACT,
    CONTACT,
    FALL_RISK
}
