package dev.lilt.content.exercise;

/** The ability that an exercise trains; weeks are totalled by it. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION
}
