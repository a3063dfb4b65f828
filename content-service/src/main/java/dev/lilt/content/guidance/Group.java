package dev.lilt.content.guidance;

import dev.lilt.support.wire.WireName;

/** Where a client offers a symptom: on its first screen, or behind "more". */
public enum Group implements WireName {
    FIRST,
    MORE
}
