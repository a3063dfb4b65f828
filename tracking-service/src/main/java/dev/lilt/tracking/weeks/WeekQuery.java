package dev.lilt.tracking.weeks;

import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.problem.RequestParameters;
import dev.lilt.tracking.week.ZonePolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a member wants their weeks counted.
 *
 * @param countedIn the zone asked for; empty for those recorded
 */
public record WeekQuery(Optional<ZonePolicy> countedIn, WeekStart start) {
    /** Reads the parameters {@code zone} and {@code weekStart}; complains to {@code parameters} of bad ones. */
    public static WeekQuery read(RequestParameters parameters, @Nullable String zone, @Nullable String weekStart) {
        Optional<WeekStart> start = parameters.read("weekStart", weekStart, WeekStart::parse);
        return new WeekQuery(
                parameters.read("zone", zone, TimeZones::parse).map(ZonePolicy.Fixed::new),
                start.orElse(WeekStart.MONDAY));
    }
}
