package dev.lilt.session.definition;

/** The sides that an exercise is done on: once, or the same on each side of the body. */
public enum Sides {
    NONE,
    EACH
}
