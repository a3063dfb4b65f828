package dev.lilt.tracking.activity;

import dev.lilt.support.wire.WireName;

/** The way in which a session ended. Its active time counts whichever way that was. */
public enum SessionStatus implements WireName {
    COMPLETED,
    STOPPED,
    EXPIRED
}
