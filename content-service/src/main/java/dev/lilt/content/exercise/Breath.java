package dev.lilt.content.exercise;

/** Which way the breath goes during a phase; {@code EASY} is unpaced, and never held. */
public enum Breath {
    IN,
    OUT,
    EASY
}
