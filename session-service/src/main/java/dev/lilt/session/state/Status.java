package dev.lilt.session.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a session stands. */
public enum Status {
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

    /** The name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> fromWire(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
