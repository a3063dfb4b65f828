package dev.lilt.tracking.stream;

import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.week.ZonePolicy;
import java.util.Optional;

/**
 * How a follower wants her week counted.
 *
 * @param countedIn the zone asked for; empty for those recorded
 */
record WeekQuery(Optional<ZonePolicy> countedIn, WeekStart start) {}
