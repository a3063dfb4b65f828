package dev.lilt.tracking.activity;

import dev.lilt.support.wire.WireName;

/**
 * The ability that an exercise trains. Only aerobic time counts as moderate minutes. {@link #REST} trains none: it is
 * recorded and shown, and is no movement.
 */
public enum Kind implements WireName {
    AEROBIC,
    STRENGTH,
    MOBILITY,
    RELAXATION,
    REST
}
