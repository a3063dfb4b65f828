package dev.lilt.tracking.weeks;

import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.problem.Problem;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekRange;
import dev.lilt.tracking.problem.RequestParameters;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
@Tag(name = "Weeks")
@APIResponse(responseCode = "422", ref = "InvalidRequest")
public class WeekResource {
    /** The number of weeks in a list that isn't told where to begin. */
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
            operationId = "getWeek",
            summary = "Get a week",
            description =
                    "A week without a session is all zeros. With another `weekStart`, 2026-W47 is the seven days from the"
                            + " last such weekday on or before that ISO week's Monday: 15 to 21 November from Sunday, 14 to 20 from"
                            + " Saturday.")
    @APIResponse(
            responseCode = "200",
            description = "The week, as JSON or in FHIR R4",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WeekJson.class)),
                @Content(mediaType = "application/fhir+json", schema = @Schema(ref = "FhirBundle"))
            })
    public WeekJson week(
            @PathParam("week")
                    @Parameter(
                            description = "ISO 8601 week, 1970-W01 to 2999-W52",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-W[0-9]{2}$"),
                            example = "2026-W47")
                    String name,
            @BeanParam WeekParameters counting) {
        RequestParameters parameters = new RequestParameters();
        Optional<Week> week = parameters.read("week", name, Week::parse);
        WeekQuery query = counting.query(parameters);
        parameters.check();
        return WeekJson.of(reports.week(member.id(), week.orElseThrow(), query).totals());
    }

    @GET
    @Path("/current")
    @Operation(
            operationId = "getCurrentWeek",
            summary = "Get the current week",
            description =
                    "In the requested zone, else in that of the latest session, else in UTC. It also has the rest of the"
                            + " week: the minutes a day that reach the target, and the minutes that the day plan would add.")
    @APIResponse(
            responseCode = "200",
            description = "The week, as JSON or in FHIR R4",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CurrentWeekJson.class)),
                @Content(mediaType = "application/fhir+json", schema = @Schema(ref = "FhirBundle"))
            })
    public CurrentWeekJson current(@BeanParam WeekParameters counting) {
        RequestParameters parameters = new RequestParameters();
        WeekQuery query = counting.query(parameters);
        parameters.check();
        return CurrentWeekJson.of(reports.current(member.id(), query));
    }

    @GET
    @Operation(
            operationId = "listWeeks",
            summary = "List consecutive weeks",
            description = "In order, including weeks without a session; at most 104.")
    @APIResponse(
            responseCode = "200",
            description = "The weeks",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = WeekJson.Page.class)))
    public WeekJson.Page weeks(
            @QueryParam("from")
                    @Parameter(description = "The first week; 11 weeks before `to` by default", example = "2026-W40")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last week, inclusive; the current one by default",
                            example = "2026-W47")
                    @Nullable
                    String to,
            @BeanParam WeekParameters counting) {
        RequestParameters parameters = new RequestParameters();
        Optional<Week> first = parameters.read("from", from, Week::parse);
        Optional<Week> last = parameters.read("to", to, Week::parse);
        WeekQuery query = counting.query(parameters);
        parameters.check();
        Week end = last.orElseGet(() -> reports.ofToday(member.id(), query));
        WeekRange range = first.map(begin -> range(begin, end)).orElseGet(() -> WeekRange.upTo(end, USUAL_WEEKS));
        return new WeekJson.Page(reports.weeks(member.id(), range, query).stream()
                .map(WeekJson::of)
                .toList());
    }

    private static WeekRange range(Week from, Week to) {
        try {
            return new WeekRange(from, to);
        } catch (IllegalArgumentException wrong) {
            throw Problem.invalidRequest("from", String.valueOf(wrong.getMessage()));
        }
    }
}
