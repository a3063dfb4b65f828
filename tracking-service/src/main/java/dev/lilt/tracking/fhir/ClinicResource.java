package dev.lilt.tracking.fhir;

import ca.uhn.fhir.context.FhirContext;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.DaySlice;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.problem.RequestParameters;
import dev.lilt.tracking.week.WeekTotals;
import dev.lilt.tracking.weeks.CountedWeek;
import dev.lilt.tracking.weeks.WeekParameters;
import dev.lilt.tracking.weeks.WeekQuery;
import dev.lilt.tracking.weeks.WeekReports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Weeks for a clinician's system, over REST. */
@Path("/weeks")
@RolesAllowed("member")
// Less wanted than JSON: who takes anything gets that.
@Produces(ClinicResource.TYPE + ";qs=0.1")
public class ClinicResource {
    static final String TYPE = "application/fhir+json";

    private final CurrentMember member;
    private final WeekReports reports;
    private final InstantSource clock;
    private final URI issuer;

    ClinicResource(
            CurrentMember member,
            WeekReports reports,
            InstantSource clock,
            @ConfigProperty(name = "lilt.identity.issuer") URI issuer) {
        this.member = member;
        this.reports = reports;
        this.clock = clock;
        this.issuer = issuer;
    }

    @GET
    @Path("/{week}")
    @Operation(hidden = true)
    public Response week(@PathParam("week") String name, @BeanParam WeekParameters counting) {
        RequestParameters parameters = new RequestParameters();
        Optional<Week> week = parameters.read("week", name, Week::parse);
        WeekQuery query = counting.query(parameters);
        parameters.check();
        return bundle(week.orElseThrow(), query);
    }

    @GET
    @Path("/current")
    @Operation(hidden = true)
    public Response current(@BeanParam WeekParameters counting) {
        RequestParameters parameters = new RequestParameters();
        WeekQuery query = counting.query(parameters);
        parameters.check();
        return bundle(reports.ofToday(member.id(), query), query);
    }

    private Response bundle(Week week, WeekQuery query) {
        Instant now = clock.instant();
        CountedWeek counted = reports.week(member.id(), week, query);
        WeekTotals totals = counted.totals();
        ClinicalWeek clinical = new ClinicalWeek(
                member.id(),
                issuer,
                totals,
                counted.sessions().stream()
                        .filter(session ->
                                isCounted(session, counted.countedIn().zoneOf(session), totals))
                        .toList(),
                LocalDate.ofInstant(now, totals.zone()));
        // Made with the first week that is asked for so: it takes a second, and most members never ask.
        String bundle = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(WeekBundle.of(clinical, now));
        // Named, or the weight would go out with it.
        return Response.ok(bundle, TYPE).build();
    }

    private static boolean isCounted(CompletedSession session, ZoneId zone, WeekTotals totals) {
        return session.activeIntervals().stream()
                .filter(interval -> !interval.isRest())
                .flatMap(interval -> DaySlice.split(interval.from(), interval.to(), zone).stream())
                .anyMatch(slice -> totals.byDay().containsKey(slice.day())
                        && !slice.length().isZero());
    }
}
