package dev.lilt.client.api;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The zone and first day that weeks are cut by.
 *
 * @param zone in which days begin
 * @param start the day a week begins on, absent for the service's choice (Monday)
 */
public record WeekBounds(ZoneId zone, @Nullable Start start) {
    /** The days a week may begin on. */
    public enum Start {
        MONDAY,
        SUNDAY,
        SATURDAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
