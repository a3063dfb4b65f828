package dev.lilt.tracking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the instant after its last
 */
public record InstantRange(Instant from, Instant to) {
    /**
     * All instants that some zone dates from {@code first} to {@code last}, both included: what has to be looked at
     * before each session's own zone says what belongs to those days.
     */
    public static InstantRange anywhere(LocalDate first, LocalDate last) {
        return new InstantRange(
                first.atStartOfDay().toInstant(ZoneOffset.MAX),
                last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
    }

    /** Returns whether something from {@code begin} to {@code end} may have a part in it. */
    public boolean touches(Instant begin, Instant end) {
        return begin.isBefore(to) && end.isAfter(from);
    }
}
