package dev.lilt.support.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants on the wire: ISO-8601, UTC, always with milliseconds. */
public final class WireInstant {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The second that was written last: of thousands of cues a second, most are due in the same one. */
    private static volatile Second last = Second.of(Instant.EPOCH);

    private WireInstant() {}

    /** Returns the instant as ISO 8601 in UTC with three decimals, such as {@code 2026-11-22T10:00:42.000Z}. */
    public static String of(Instant instant) {
        Second second = last;
        if (second.epochSecond() != instant.getEpochSecond()) {
            second = Second.of(instant);
            last = second;
        }
        int millis = instant.getNano() / 1_000_000;
        return second.text() + digit(millis / 100) + digit(millis / 10 % 10) + digit(millis % 10) + "Z";
    }

    private static char digit(int value) {
        return (char) ('0' + value);
    }

    /**
     * One second.
     *
     * @param text up to the decimal point
     */
    private record Second(long epochSecond, String text) {
        static Second of(Instant instant) {
            String text = FORM.format(instant);
            return new Second(instant.getEpochSecond(), text.substring(0, text.lastIndexOf('.') + 1));
        }
    }
}
