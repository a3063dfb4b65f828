package dev.lilt.content.exercise;

/** The side of the body that a step is done on. */
public enum Side {
    LEFT,
    RIGHT
}
