package dev.lilt.tracking.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as they are asked for: by date, or as the first or last of an ISO week. */
public final class DayParser {
    private static final Pattern DATE = Pattern.compile("(19[789]|2[0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}");

    private DayParser() {}

    /**
     * Reads {@code 2026-11-22}, or {@code 2026-W47} for its Monday.
     *
     * @throws IllegalArgumentException if it is neither, or not from 1970 to 2999; its message says what would be right
     */
    public static LocalDate parseFirst(String text) {
        return isWeek(text) ? Week.parse(text).startsOn(WeekStart.MONDAY) : parseDate(text);
    }

    /**
     * Reads {@code 2026-11-22}, or {@code 2026-W47} for its Sunday.
     *
     * @throws IllegalArgumentException if it is neither, or not from 1970 to 2999; its message says what would be right
     */
    public static LocalDate parseLast(String text) {
        return isWeek(text) ? Week.parse(text).endsOn(WeekStart.MONDAY) : parseDate(text);
    }

    private static boolean isWeek(String text) {
        return text.indexOf('W') >= 0;
    }

    private static LocalDate parseDate(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException("a day that there is, such as 2026-11-22", noSuchDay);
            }
        }
        throw new IllegalArgumentException("a day such as 2026-11-22, or a week such as 2026-W47");
    }
}
