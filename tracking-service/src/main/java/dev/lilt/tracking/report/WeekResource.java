package dev.lilt.tracking.report;

import dev.lilt.support.problem.Problem;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekRange;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.identity.CurrentMember;
import dev.lilt.tracking.problem.Parameters;
import dev.lilt.tracking.week.CountedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A member's weeks over REST. */
@Path("/weeks")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "weeks", description = "What my weeks add up to")
@APIResponse(responseCode = "401", ref = "not-signed-in")
@APIResponse(responseCode = "403", ref = "not-allowed")
@APIResponse(responseCode = "422", ref = "invalid-request")
public class WeekResource {
    /** How many weeks a list shows that isn't told where to begin. */
    private static final int USUAL_WEEKS = 12;

    private final CurrentMember member;
    private final WeekReports reports;

    WeekResource(CurrentMember member, WeekReports reports) {
        this.member = member;
        this.reports = reports;
    }

    @GET
    @Path("/{week}")
    @Operation(
            summary = "One week",
            description = "A week without a session is there too, with nothing in it. With another weekStart, 2026-W47"
                    + " is the seven days from the last such weekday on or before that ISO week's Monday: 15 to 21"
                    + " November from Sunday, 14 to 20 from Saturday.")
    @APIResponse(
            responseCode = "200",
            description = "The week; in FHIR R4 as a collection: for each session Exercise duration (LOINC 55411-3) and"
                    + " Moderate physical activity (77592-4), for the week 82290-8 derived from these, and a Goal",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WeekJson.class)),
                @Content(mediaType = "application/fhir+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    public WeekJson week(
            @PathParam("week")
                    @Parameter(
                            description = "ISO 8601 week, 1970-W01 to 2999-W52",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-W[0-9]{2}$"),
                            example = "2026-W47")
                    String name,
            @BeanParam Counting counting) {
        Parameters parameters = new Parameters();
        Optional<Week> week = parameters.read("week", name, Week::parse);
        WeekStart start = counting.weekStart(parameters);
        Optional<CountedIn> asked = counting.zone(parameters);
        parameters.check();
        CountedIn countedIn = asked.orElseGet(this::inRecordedZones);
        return WeekJson.of(reports.week(member.id(), week.orElseThrow(), start, countedIn));
    }

    @GET
    @Path("/current")
    @Operation(
            summary = "The week that it is now",
            description =
                    "In the zone asked for, else in that of the latest session, else in UTC. With what is left of it:"
                            + " how many minutes a day reach the target, and what the day plan would bring.")
    @APIResponse(
            responseCode = "200",
            description = "The week; in FHIR R4 as a collection: for each session Exercise duration (LOINC 55411-3) and"
                    + " Moderate physical activity (77592-4), for the week 82290-8 derived from these, and a Goal",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CurrentWeekJson.class)),
                @Content(mediaType = "application/fhir+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    public CurrentWeekJson current(@BeanParam Counting counting) {
        Parameters parameters = new Parameters();
        WeekStart start = counting.weekStart(parameters);
        Optional<CountedIn> asked = counting.zone(parameters);
        parameters.check();
        return reports.current(member.id(), asked, start).json();
    }

    @GET
    @Operation(summary = "Weeks in a row", description = "In order, those without a session too; at most 104.")
    @APIResponse(responseCode = "200", description = "The weeks")
    public WeekJson.Page weeks(
            @QueryParam("from")
                    @Parameter(description = "The first week; 11 weeks before to unless given", example = "2026-W40")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last week, inclusive; the current one unless given",
                            example = "2026-W47")
                    @Nullable
                    String to,
            @BeanParam Counting counting) {
        Parameters parameters = new Parameters();
        Optional<Week> first = parameters.read("from", from, Week::parse);
        Optional<Week> last = parameters.read("to", to, Week::parse);
        WeekStart start = counting.weekStart(parameters);
        Optional<CountedIn> asked = counting.zone(parameters);
        parameters.check();
        CountedIn countedIn = asked.orElseGet(this::inRecordedZones);
        Week end = last.orElseGet(() -> reports.ofToday(countedIn, start));
        WeekRange range = first.map(begin -> range(begin, end)).orElseGet(() -> WeekRange.upTo(end, USUAL_WEEKS));
        return new WeekJson.Page(reports.weeks(member.id(), range, start, countedIn).stream()
                .map(WeekJson::of)
                .toList());
    }

    private CountedIn inRecordedZones() {
        return reports.inRecordedZones(member.id());
    }

    private static WeekRange range(Week from, Week to) {
        try {
            return new WeekRange(from, to);
        } catch (IllegalArgumentException wrong) {
            throw Problem.invalidRequest("from", String.valueOf(wrong.getMessage()));
        }
    }
}
