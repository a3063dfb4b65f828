package dev.lilt.content.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.ContentPublisher;
import dev.lilt.content.publication.VersionedDefinition;
import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Day plans as calendars. */
@Tag(name = "Plans")
@Path("/plans/{id}/calendar")
@Produces("text/calendar")
@RolesAllowed({"member", "author"})
public class CalendarResource {
    private final ContentPublisher publisher;
    private final InstantSource clock;

    CalendarResource(ContentPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getPlanCalendar", summary = "Get a day plan as a calendar", description = """
                    iCalendar (RFC 5545): for each block an event that repeats every day, as long as the block may take, with an alarm five \
                    minutes before. Blocks begin at 8:00 in the morning, 12:30 at midday, 16:30 in the late afternoon and 20:00 in the evening, others \
                    at 15:00, unless `times` says otherwise. `Accept-Language` chooses the language among those of the plan.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar, as a file to import",
            headers = {
                @Header(name = "ETag", ref = "CalendarTag"),
                @Header(name = "Content-Disposition", ref = "Attachment")
            },
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "304",
            description = "`If-None-Match` names the current calendar",
            headers = @Header(name = "ETag", ref = "CalendarTag"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNoneMatch")
    public Response calendar(
            @Parameter(ref = "id") @PathParam("id") String id,
            @QueryParam("zone")
                    @Parameter(
                            description = "Zone of the tz database for the times; without it they are local times"
                                    + " of the device",
                            example = "Europe/Vienna")
                    @Nullable
                    String zone,
            @QueryParam("times")
                    @Parameter(
                            description = "Other times for blocks; `never` leaves a block out",
                            example = "morning=07:15,flare=never")
                    @Nullable
                    String times,
            @QueryParam("from")
                    @Parameter(description = "The first day; today unless given", example = "2026-11-23")
                    @Nullable
                    String from,
            @Context HttpHeaders request) {
        VersionedDefinition<Plan> plan = ContentKey.find(ContentType.PLAN, id)
                .flatMap(key -> publisher.current(key, Plan.class))
                .orElseThrow(() -> Problem.notFound("There is no plan of that name, or it was retired."));
        CalendarZone place = CalendarZone.named(zone);
        LocalDate first =
                from == null || from.isBlank() ? LocalDate.ofInstant(clock.instant(), place.zoneOfToday()) : day(from);
        String language = language(plan.definition(), request);
        String calendar = PlanCalendar.write(plan, place, BlockTimes.read(times, plan.definition()), first, language);
        String tag = UUID.nameUUIDFromBytes(calendar.getBytes(UTF_8)).toString();
        return ConditionalRead.respond(request, tag, () -> calendar)
                .type("text/calendar;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plan.definition().id() + ".ics\"")
                .build();
    }

    /** Returns the language of the plan that the member would rather read; English if they read none of them. */
    private static String language(Plan plan, HttpHeaders request) {
        List<Locale.LanguageRange> wishes = request.getAcceptableLanguages().stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList();
        String found = Locale.lookupTag(wishes, plan.title().byTag().keySet());
        return found == null ? "en" : found;
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Refused below, as a day of another century is.
        }
        throw Problem.invalidRequest("from", "must be a day from 1970 to 2999, as 2026-11-23");
    }
}
