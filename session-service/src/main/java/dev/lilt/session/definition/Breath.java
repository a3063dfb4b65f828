package dev.lilt.session.definition;

import dev.lilt.support.wire.WireName;

/** The way to breathe: in, out, or easily at one's own pace. The breath is never held. */
public enum Breath implements WireName {
    IN,
    OUT,
    EASY;
}
