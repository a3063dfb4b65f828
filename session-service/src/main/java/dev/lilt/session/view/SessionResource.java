package dev.lilt.session.view;

import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.state.Status;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.wire.WireName;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads sessions over REST. Another member's session is reported as 404. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class SessionResource {
    private final SessionRepository sessions;
    private final SessionListQuery list;
    private final SessionStates states;
    private final ListConfig config;
    private final InstantSource clock;
    private final CurrentMember member;

    SessionResource(
            SessionRepository sessions,
            SessionListQuery list,
            SessionStates states,
            ListConfig config,
            InstantSource clock,
            CurrentMember member) {
        this.sessions = sessions;
        this.list = list;
        this.states = states;
        this.config = config;
        this.clock = clock;
        this.member = member;
    }

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "List my sessions, newest first",
            description = "A page at a time: `next` is the cursor of the next page.")
    @APIResponse(responseCode = "200", description = "A page of sessions")
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    public SessionPage list(
            @Nullable
                    @QueryParam("status")
                    @Parameter(
                            description = "Only sessions with this status now",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "ready",
                                                "running",
                                                "waiting",
                                                "paused",
                                                "completed",
                                                "stopped",
                                                "expired"
                                            }))
                    String status,
            @Nullable @QueryParam("after") @Parameter(description = "`next` of the page before") String after) {
        Set<Status> statuses = status == null
                ? Set.of()
                : Set.of(WireName.find(Status.class, status).orElseThrow(SessionResource::noSuchStatus));
        Optional<UUID> cursor =
                Optional.ofNullable(after).map(text -> SessionId.parse(text).orElseThrow(SessionResource::noSuchPage));
        Instant now = clock.instant();
        SessionListQuery.Page page = list.page(member.id(), statuses, cursor, config.pageSize(), now);
        return new SessionPage(
                page.sessions().stream().map(session -> states.at(session, now)).toList(),
                page.next().orElse(null));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSession",
            summary = "Get the state of a session",
            description = "The position is computed for the moment of the call; nothing is stored by it.")
    @APIResponse(responseCode = "200", description = "Its state now")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SessionState see(@Parameter(ref = "id") @PathParam("id") String id) {
        return states.at(sessions.findOwn(member.id(), id), clock.instant());
    }

    private static HttpProblem noSuchStatus() {
        return MemberProblem.invalidRequest(
                "status", "field.one-of", "ready, running, waiting, paused, completed, stopped, expired");
    }

    private static HttpProblem noSuchPage() {
        return MemberProblem.invalidRequest("after", "field.after");
    }
}
