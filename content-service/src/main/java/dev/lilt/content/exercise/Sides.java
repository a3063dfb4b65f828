package dev.lilt.content.exercise;

/** Whether the repetitions are done once, or all of them on one side and then all on the other. */
public enum Sides {
    NONE,
    EACH
}
