package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** Which way the breath goes during a phase; {@code EASY} is unpaced, and never held. */
public enum Breath implements WireName {
    IN,
    OUT,
    EASY
}
