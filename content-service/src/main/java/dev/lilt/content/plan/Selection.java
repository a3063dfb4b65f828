package dev.lilt.content.plan;

/** The choice within a block: all of its exercises, or one that the member picks. */
public enum Selection {
    ALL,
    ONE
}
