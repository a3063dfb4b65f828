package dev.lilt.content.exercise;

/** The ability that an exercise trains, or none; weeks are totalled by it. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    /** No movement: recorded, and counted toward no target. */
    REST
}
