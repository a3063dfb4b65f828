package dev.lilt.tracking.time;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as they go over the wire. */
public final class WireInstant {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(UTC);

    /**
     * The first instant that this service believes, which is the first of its weeks. PostgreSQL takes all from here.
     */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The last instant that this service believes, in the last of its weeks. PostgreSQL takes all up to here. */
    public static final Instant LATEST = Instant.parse("2999-12-31T23:59:59.999Z");

    private WireInstant() {}

    /** ISO 8601 in UTC with exactly three decimals, such as {@code 2026-11-22T10:00:42.000Z}. */
    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
