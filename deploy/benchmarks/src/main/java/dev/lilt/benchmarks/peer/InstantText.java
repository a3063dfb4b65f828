package dev.lilt.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as Lilt writes them, {@code 2026-11-22T10:00:42.000Z}: formatted once a second, and milliseconds put in. */
final class InstantText {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.").withZone(ZoneOffset.UTC);
    private static final int SECOND_LENGTH = 20;

    private record Formatted(long epochSecond, byte[] text) {}

    private static volatile Formatted last = format(0);

    private InstantText() {}

    /** Writes 24 bytes. */
    static void write(long epochMillis, byte[] into, int offset) {
        long second = Math.floorDiv(epochMillis, 1000L);
        int millis = (int) Math.floorMod(epochMillis, 1000L);
        var formatted = last;
        if (formatted.epochSecond != second) {
            formatted = format(second);
            last = formatted;
        }
        System.arraycopy(formatted.text, 0, into, offset, SECOND_LENGTH);
        into[offset + SECOND_LENGTH] = (byte) ('0' + millis / 100);
        into[offset + SECOND_LENGTH + 1] = (byte) ('0' + millis / 10 % 10);
        into[offset + SECOND_LENGTH + 2] = (byte) ('0' + millis % 10);
        into[offset + SECOND_LENGTH + 3] = 'Z';
    }

    private static Formatted format(long second) {
        return new Formatted(
                second, SECOND.format(Instant.ofEpochSecond(second)).getBytes(StandardCharsets.US_ASCII));
    }
}
