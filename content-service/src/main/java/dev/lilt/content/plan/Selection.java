package dev.lilt.content.plan;

/** Whether a block means all of its exercises, or one that the member picks. */
public enum Selection {
    ALL,
    ONE
}
