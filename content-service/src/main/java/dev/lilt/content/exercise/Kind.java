package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** The ability that an exercise trains, or none; weeks are totalled by it. */
public enum Kind implements WireName {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    /** No movement: recorded, and counted toward no target. */
    REST
}
