package dev.lilt.session.definition;

/** The ability that an exercise trains. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    REST
}
