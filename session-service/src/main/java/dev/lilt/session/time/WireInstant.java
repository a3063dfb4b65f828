package dev.lilt.session.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants on the wire: ISO-8601, UTC, always with milliseconds. */
public final class WireInstant {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private WireInstant() {}

    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}
