package dev.lilt.tracking.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week by its ISO 8601 name, such as {@code 2026-W47}. The year is the week-based one: 2027-01-01 is in
 * {@code 2026-W53}.
 *
 * <p>Under another {@link WeekStart} the name stands for the seven days from the last such weekday on or before the ISO
 * week's Monday: {@code 2026-W47} is 16 to 22 November 2026 from Monday, 15 to 21 from Sunday and 14 to 20 from
 * Saturday. So it is always the week around the same Thursday, it shares at least five days with the ISO week, every
 * day is in exactly one week, and the name leads back to the same days.
 *
 * @param year the week-based year, 1970 to 2999
 * @param number 1 to 52, or 53 in a long year (ISO 8601-1, 3.1.1.23)
 */
public record Week(int year, int number) implements Comparable<Week> {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;
    private static final Pattern NAME = Pattern.compile("([0-9]{4})-W([0-9]{2})");

    /** {@code 1970-W01}. */
    static final Week FIRST = new Week(FIRST_YEAR, 1);

    public Week {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        int last = weeksIn(year);
        if (number < 1 || number > last) {
            throw new IllegalArgumentException("a week from %d-W01 to %d-W%02d".formatted(year, year, last));
        }
    }

    /**
     * Reads {@code 2026-W47}.
     *
     * @throws IllegalArgumentException if there is no such week; its message says what would be right
     */
    public static Week parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            throw new IllegalArgumentException("a week such as 2026-W47");
        }
        return new Week(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    }

    /** The week that holds this day, when weeks begin on {@code start}. */
    public static Week of(LocalDate day, WeekStart start) {
        LocalDate monday = day.with(previousOrSame(start.day())).with(nextOrSame(MONDAY));
        return new Week(monday.get(WEEK_BASED_YEAR), monday.get(WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The first of its seven days. */
    public LocalDate startsOn(WeekStart start) {
        return monday().with(previousOrSame(start.day()));
    }

    /** The last of its seven days. */
    public LocalDate endsOn(WeekStart start) {
        return startsOn(start).plusDays(6);
    }

    /**
     * The week so many weeks later.
     *
     * @throws IllegalArgumentException if that is before 1970 or after 2999
     */
    public Week plus(long weeks) {
        return of(monday().plusWeeks(weeks), WeekStart.MONDAY);
    }

    /** Returns how many weeks later the other one is; negative if it is earlier. */
    public long weeksUntil(Week other) {
        return WEEKS.between(monday(), other.monday());
    }

    private LocalDate monday() {
        // 4 January is in week 1 of every year.
        return LocalDate.of(year, 1, 4).with(previousOrSame(MONDAY)).plusWeeks(number - 1L);
    }

    private static int weeksIn(int year) {
        return (int)
                WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    /** The ISO 8601 name, such as {@code 2026-W47}. */
    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
