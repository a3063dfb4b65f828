package dev.lilt.session.definition;

/** The way to breathe: in, out, or easily at one's own pace. The breath is never held. */
public enum Breath {
    IN,
    OUT,
    EASY
}
