package dev.lilt.tracking.weeks;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.week.WeekTotals;
import dev.lilt.tracking.week.ZonePolicy;
import java.util.List;

/**
 * A week with the sessions that it was added up from.
 *
 * @param sessions those with any part in the week, by start
 */
public record CountedWeek(WeekTotals totals, ZonePolicy countedIn, List<CompletedSession> sessions) {}
