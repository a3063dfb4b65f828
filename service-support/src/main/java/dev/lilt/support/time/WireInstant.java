package dev.lilt.support.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants on the wire: ISO-8601, UTC, always with milliseconds. */
public final class WireInstant {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private WireInstant() {}

    /** Returns the instant as ISO 8601 in UTC with three decimals, such as {@code 2026-11-22T10:00:42.000Z}. */
    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}
