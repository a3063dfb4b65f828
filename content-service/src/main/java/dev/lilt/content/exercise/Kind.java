package dev.lilt.content.exercise;

/** What an exercise trains; weeks are totalled by it. */
public enum Kind {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    /** No movement: recorded, and counted toward no target. */
    REST
}
