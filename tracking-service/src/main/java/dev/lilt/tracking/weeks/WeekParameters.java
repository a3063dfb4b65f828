package dev.lilt.tracking.weeks;

import dev.lilt.tracking.problem.RequestParameters;
import jakarta.ws.rs.QueryParam;
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

    /** Reads them; complains to {@code parameters} of bad ones. */
    public WeekQuery query(RequestParameters parameters) {
        return WeekQuery.read(parameters, zone, weekStart);
    }
}
