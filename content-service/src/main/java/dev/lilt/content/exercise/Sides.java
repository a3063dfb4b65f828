package dev.lilt.content.exercise;

/** The sides that repetitions are done on: once, or all of them on one side and then all on the other. */
public enum Sides {
    NONE,
    EACH
}
