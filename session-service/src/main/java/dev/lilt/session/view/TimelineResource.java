package dev.lilt.session.view;

import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.TimelineRepository;
import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.identity.CurrentMember;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The compiled timeline of a session over REST. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class TimelineResource {
    private final SessionRepository sessions;
    private final TimelineRepository timelines;
    private final CurrentMember member;

    TimelineResource(SessionRepository sessions, TimelineRepository timelines, CurrentMember member) {
        this.sessions = sessions;
        this.timelines = timelines;
        this.member = member;
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "Get all cues of a session",
            description = "As compiled, or as changed by the last `extend`. The ETag is the timelineId.")
    @Parameter(ref = "ifNoneMatch")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Timeline")))
    @APIResponse(
            responseCode = "304",
            description = "`If-None-Match` names the current timeline",
            headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    public Response timeline(@Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders headers) {
        String timelineId = sessions.findOwn(member.id(), id).timelineId();
        return ConditionalRead.respond(headers, timelineId, () -> timelines.json(timelineId), TimelineResource::stale)
                .build();
    }

    private static HttpProblem stale() {
        return MemberProblem.of(412, "stale", "Stale", "stale.timeline").build();
    }
}
