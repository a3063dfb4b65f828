package dev.lilt.tracking.week;

import java.time.Duration;

/**
 * A sum of active time. Sums are kept in full and cut to minutes only when shown, so that ten sessions of 59 seconds
 * are nine minutes, and not none.
 *
 * @param length zero or more, in whole milliseconds
 */
public record ActiveTime(Duration length) {
    public static final ActiveTime NONE = new ActiveTime(Duration.ZERO);

    public ActiveTime plus(Duration more) {
        return new ActiveTime(length.plus(more));
    }

    /** Whole minutes, rounded down: never a minute that wasn't there. */
    public long minutes() {
        return length.toMinutes();
    }

    public long milliseconds() {
        return length.toMillis();
    }
}
