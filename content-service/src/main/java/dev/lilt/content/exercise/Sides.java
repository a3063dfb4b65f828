package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/** The sides that repetitions are done on: once, or all of them on one side and then all on the other. */
public enum Sides implements WireName {
    NONE,
    EACH
}
