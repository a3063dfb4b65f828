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

    private WireInstant() {}

    /** ISO 8601 in UTC with exactly three decimals, such as {@code 2026-11-22T10:00:42.000Z}. */
    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
