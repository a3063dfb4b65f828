package dev.lilt.session.definition;

/** The ability that an exercise trains. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    /** A habit that eases the back, such as warmth. It is recorded, and not part of the minutes of movement. */
    REST
}
