package dev.lilt.session.state;

import java.time.Duration;

/**
 * The factor by which the position runs faster than real time.
 *
 * @param factor from 1, which is real time, to 60
 */
public record SpeedFactor(int factor) {
    public static final int FASTEST = 60;
    public static final SpeedFactor REAL_TIME = new SpeedFactor(1);

    public SpeedFactor {
        if (factor < 1 || factor > FASTEST) {
            throw new IllegalArgumentException("a pace lies between 1 and 60");
        }
    }

    /** Returns how far the position moves in this much real time. */
    public Duration moves(Duration real) {
        return real.multipliedBy(factor);
    }

    /** Returns how much real time this move takes, rounded up to the millisecond, so that no cue comes early. */
    public Duration takes(Duration move) {
        return Duration.ofMillis(Math.ceilDiv(move.toMillis(), factor));
    }
}
