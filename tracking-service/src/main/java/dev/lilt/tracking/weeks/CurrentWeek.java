package dev.lilt.tracking.weeks;

import dev.lilt.tracking.forecast.WeekForecast;
import dev.lilt.tracking.week.WeekTotals;
import java.time.Instant;

/**
 * The week that it is now.
 *
 * @param until when its day is over, and it has to be read again
 */
public record CurrentWeek(WeekTotals totals, WeekForecast forecast, Instant until) {}
