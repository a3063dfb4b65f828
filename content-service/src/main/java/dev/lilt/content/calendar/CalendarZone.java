package dev.lilt.content.calendar;

import dev.lilt.support.problem.Problem;
import dev.lilt.support.time.TimeZones;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a calendar's times are meant.
 *
 * @param zone in this zone, also while the member travels; empty for wherever the device is that reminds them
 */
record CalendarZone(Optional<ZoneId> zone) {

    /**
     * Reads the name of a zone.
     *
     * @return the place of this name; anywhere without one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422, if there is no such zone
     */
    static CalendarZone named(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return new CalendarZone(Optional.empty());
        }
        return TimeZones.find(zone)
                .map(found -> new CalendarZone(Optional.of(found)))
                .orElseThrow(() -> Problem.invalidRequest("zone", "must be " + TimeZones.EXPECTED));
    }

    /** Returns the zone whose date is today's, as far as we know. */
    ZoneId zoneOfToday() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /** Returns a time of day there; later by the length of the gap where the clocks skip that time. */
    Temporal at(LocalDateTime time) {
        return zone.<Temporal>map(time::atZone).orElse(time);
    }

    /** Returns whether the clocks skip that time of day there. */
    boolean skips(LocalDateTime time) {
        return zone.filter(there -> there.getRules().getValidOffsets(time).isEmpty())
                .isPresent();
    }
}
