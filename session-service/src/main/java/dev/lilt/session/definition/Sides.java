package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** The sides that an exercise is done on: once, or the same on each side of the body. */
public enum Sides implements WireName {
    NONE,
    EACH
}
