package dev.lilt.session.definition;

/** Whether an exercise is done once, or the same on each side of the body. */
public enum Sides {
    NONE,
    EACH
}
