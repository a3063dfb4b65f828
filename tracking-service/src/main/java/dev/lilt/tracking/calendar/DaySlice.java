package dev.lilt.tracking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of some time that a clock on the wall showed one date for.
 *
 * @param day the date shown
 * @param length more than zero
 */
public record DaySlice(LocalDate day, Duration length) {
    /**
     * Splits the time from {@code from} to before {@code to} by the date that a clock in {@code zone} showed at each of
     * its instants. Slices come in the order of time and add up to the whole; a date comes twice where the clock went
     * back over midnight.
     *
     * <p>It goes from one offset to the next, because days don't follow from their midnights: Newfoundland's clocks
     * went from 00:01 back to 23:01 of the day before, and Samoa had no 30 December 2011.
     */
    public static List<DaySlice> split(Instant from, Instant to, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<DaySlice> slices = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            ZoneOffset offset = rules.getOffset(at);
            LocalDate day = LocalDate.ofInstant(at, offset);
            Instant midnight = day.plusDays(1).atStartOfDay().toInstant(offset);
            Instant until = earlier(to, earlier(midnight, nextChange(rules, at, midnight)));
            slices.add(new DaySlice(day, Duration.between(at, until)));
            at = until;
        }
        return slices;
    }

    private static Instant nextChange(ZoneRules rules, Instant at, Instant never) {
        ZoneOffsetTransition change = rules.nextTransition(at);
        return change == null ? never : change.getInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
