package dev.lilt.content.plan;

import dev.lilt.support.wire.WireName;

/** The choice within a block: all of its exercises, or one that the member picks. */
public enum Selection implements WireName {
    ALL,
    ONE
}
