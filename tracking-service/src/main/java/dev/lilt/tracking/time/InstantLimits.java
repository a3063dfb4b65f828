package dev.lilt.tracking.time;

import java.time.Instant;

/** The instants that this service believes. PostgreSQL takes all of them. */
public final class InstantLimits {
    /** The first instant, which is the first of its weeks. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The last instant, in the last of its weeks. */
    public static final Instant LATEST = Instant.parse("2999-12-31T23:59:59.999Z");

    private InstantLimits() {}
}
