package dev.lilt.session.state;

import dev.lilt.support.wire.WireName;

/** Where a session stands. */
public enum Status implements WireName {
    /** Created, not started. */
    READY,
    RUNNING,
    /** Stands at a gate until the member says that they are in position: reached by time, never commanded or stored. */
    WAITING,
    PAUSED,
    /** Ran to its end. */
    COMPLETED,
    /** Ended by the member. */
    STOPPED,
    /** Ended because nobody touched it for long. */
    EXPIRED;

    public boolean isOver() {
        return this == COMPLETED || this == STOPPED || this == EXPIRED;
    }
}
