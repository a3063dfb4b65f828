package dev.lilt.session.timeline;

/** The energy that a member says they have today. */
public enum Energy {
    LOW,
    USUAL
}
