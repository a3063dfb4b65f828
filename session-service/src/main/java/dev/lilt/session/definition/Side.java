package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** A side of the body. */
public enum Side implements WireName {
    LEFT,
    RIGHT;

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
