package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** The side of the body that a step is done on. */
public enum Side implements WireName {
    LEFT,
    RIGHT
}
