package dev.lilt.tracking.calendar;

import java.time.DayOfWeek;
import java.util.Locale;

/** The weekday a member's weeks begin on. The three in use around the world; ISO 8601 weeks begin on Monday. */
public enum WeekStart {
    MONDAY(DayOfWeek.MONDAY),
    SUNDAY(DayOfWeek.SUNDAY),
    SATURDAY(DayOfWeek.SATURDAY);

    private final DayOfWeek day;

    WeekStart(DayOfWeek day) {
        this.day = day;
    }

    public DayOfWeek day() {
        return day;
    }

    /**
     * Reads {@code monday}, {@code sunday} or {@code saturday}.
     *
     * @throws IllegalArgumentException for any other text; its message says what would be right
     */
    public static WeekStart parse(String text) {
        for (WeekStart each : values()) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException("one of monday, sunday, saturday");
    }

    /** The name on the wire: {@code monday}, {@code sunday} or {@code saturday}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
