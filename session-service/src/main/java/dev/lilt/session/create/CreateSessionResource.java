package dev.lilt.session.create;

import dev.lilt.session.state.Session;
import dev.lilt.session.view.SessionState;
import dev.lilt.session.view.SessionStates;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.problem.RequiredBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making of sessions over REST. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class CreateSessionResource {
    private final CreateSession create;
    private final SessionStates states;
    private final InstantSource clock;
    private final CurrentMember member;

    CreateSessionResource(CreateSession create, SessionStates states, InstantSource clock, CurrentMember member) {
        this.create = create;
        this.states = states;
        this.clock = clock;
        this.member = member;
    }

    @POST
    @Operation(
            operationId = "makeSession",
            summary = "Make a session",
            description = "The session is `ready`, and starts with the command `start`.")
    @APIResponse(
            responseCode = "201",
            description = "Created; see `Location`",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @APIResponse(responseCode = "409", ref = "TooManySessions")
    @APIResponse(responseCode = "422", ref = "NoSession")
    public Response make(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(ref = "NewSession"),
                                            examples = {
                                                @ExampleObject(name = "block", ref = "Block"),
                                                @ExampleObject(name = "block-with-choice", ref = "BlockWithChoice"),
                                                @ExampleObject(name = "exercises", ref = "Exercises")
                                            }))
                    @RequiredBody
                    @Valid
                    CreateSessionRequest body) {
        CreateSession.Created created = create.create(member.id(), body);
        Session session = created.session();
        return Response.created(URI.create("/sessions/" + session.id()))
                .entity(created.with(states.at(session, clock.instant())))
                .build();
    }
}
