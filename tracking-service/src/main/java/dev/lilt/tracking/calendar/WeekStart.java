package dev.lilt.tracking.calendar;

import dev.lilt.support.wire.WireName;
import java.time.DayOfWeek;

/** The weekday a member's weeks begin on. The three in use around the world; ISO 8601 weeks begin on Monday. */
public enum WeekStart implements WireName {
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
        return WireName.find(WeekStart.class, text)
                .orElseThrow(() -> new IllegalArgumentException("one of monday, sunday, saturday"));
    }
}
