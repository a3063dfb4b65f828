package dev.lilt.tracking.weeks;

import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.problem.RequestParameters;
import dev.lilt.tracking.week.ZonePolicy;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say how weeks are counted. */
public class WeekParameters {
    @QueryParam("zone")
    @Parameter(
            description =
                    "Zone of the tz database in which days and weeks are counted; without it, each session counts in the"
                            + " zone recorded when it was made",
            example = "Europe/Vienna")
    @Nullable
    String zone;

    @QueryParam("weekStart")
    @Parameter(
            description = "The first day of a week",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"monday", "sunday", "saturday"},
                            defaultValue = "monday"))
    @Nullable
    String weekStart;

    /** The zone asked for; empty if none is, or if there is no such zone. */
    public Optional<ZonePolicy> zone(RequestParameters parameters) {
        return parameters.read("zone", zone, TimeZones::parse).map(ZonePolicy.Fixed::new);
    }

    public WeekStart weekStart(RequestParameters parameters) {
        return parameters.read("weekStart", weekStart, WeekStart::parse).orElse(WeekStart.MONDAY);
    }
}
