package dev.lilt.tracking.stream;

import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.week.ZonePolicy;
import java.util.Optional;

/**
 * The way a follower wants their week counted.
 *
 * @param countedIn the zone asked for; empty for those recorded
 */
record WeekQuery(Optional<ZonePolicy> countedIn, WeekStart start) {}
