package dev.lilt.session.definition;

/** What an exercise trains. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION
}
