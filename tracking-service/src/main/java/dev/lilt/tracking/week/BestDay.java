package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.DaySlice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The day on which a member moved most, of the {@value #DAYS} before today.
 *
 * @param time of that day, rest left out, each moment once; nothing for a member who moved on none of them
 */
public record BestDay(ActiveTime time) {
    private static final int DAYS = 14;

    /** Returns the first of the days before this one. */
    public static LocalDate firstBefore(LocalDate today) {
        return today.minusDays(DAYS);
    }

    /**
     * Finds it. Days are those of {@link WeekTotals}: each moment is on the date that the zone of its session gives it.
     *
     * @param sessions each once, in any order: at least all that have a part in these days, wherever they begin
     */
    public static BestDay before(LocalDate today, ZonePolicy countedIn, Collection<CompletedSession> sessions) {
        Map<LocalDate, Duration> byDay = new HashMap<>();
        for (IntervalUnion.Part part : IntervalUnion.of(sessions)) {
            if (!part.interval().isRest()) {
                DaySlice.split(part.interval().from(), part.interval().to(), countedIn.zoneOf(part.session()))
                        .forEach(slice -> byDay.merge(slice.day(), slice.length(), Duration::plus));
            }
        }
        byDay.keySet().removeIf(day -> day.isBefore(firstBefore(today)) || !day.isBefore(today));
        return new BestDay(byDay.isEmpty() ? ActiveTime.NONE : new ActiveTime(Collections.max(byDay.values())));
    }
}
