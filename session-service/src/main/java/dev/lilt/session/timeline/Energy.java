package dev.lilt.session.timeline;

import dev.lilt.support.wire.WireName;

/** The energy that a member says they have today. */
public enum Energy implements WireName {
    LOW,
    USUAL
}
