package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** The ability that an exercise trains. */
public enum Kind implements WireName {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    /** A habit that eases the back, such as warmth. It is recorded, and not part of the minutes of movement. */
    REST
}
