package dev.lilt.session.command;

import dev.lilt.session.definition.IdSyntax;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.view.SessionState;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.problem.RequiredBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands to sessions over REST. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class CommandResource {
    private final ExecuteCommand execute;
    private final CurrentMember member;

    CommandResource(ExecuteCommand execute, CurrentMember member) {
        this.execute = execute;
        this.member = member;
    }

    @PUT
    @Path("/{id}/commands/{commandId}")
    @Operation(
            operationId = "steerSession",
            summary = "Send a command to a session",
            description =
                    "Idempotent: the same command under the same id gets the same response and has no second effect.")
    @APIResponse(
            responseCode = "200",
            description = "The state after the command",
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NotAllowedNow")
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    public Response command(
            @Parameter(ref = "id") @PathParam("id") String id,
            @PathParam("commandId")
                    @Pattern(regexp = IdSyntax.REGEX)
                    @Size(max = 64, message = "at most 64 characters")
                    @Parameter(description = "Chosen by the client, for example a UUID; lower-case words with hyphens")
                    String commandId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CommandRequest.class),
                                            examples = {
                                                @ExampleObject(name = "start", ref = "Start"),
                                                @ExampleObject(name = "pause", ref = "Pause"),
                                                @ExampleObject(name = "resume", ref = "Resume"),
                                                @ExampleObject(name = "continue", ref = "Continue"),
                                                @ExampleObject(name = "extend", ref = "Extend"),
                                                @ExampleObject(name = "back", ref = "Back"),
                                                @ExampleObject(name = "skip", ref = "Skip"),
                                                @ExampleObject(name = "stop", ref = "Stop"),
                                                @ExampleObject(name = "stop-with-symptoms", ref = "StopWithSymptoms")
                                            }))
                    @RequiredBody
                    @Valid
                    CommandRequest body) {
        if (body.symptoms() != null && body.type() != CommandType.STOP) {
            throw MemberProblem.invalidRequest("symptoms", "field.symptoms");
        }
        if ((body.seconds() == null) == (body.type() == CommandType.EXTEND)) {
            throw MemberProblem.invalidRequest(
                    "seconds", body.seconds() == null ? "field.by-how-many" : "field.only-extend");
        }
        UUID session = SessionId.parse(id).orElseThrow(SessionId::unknown);
        return Response.ok(execute.execute(member.id(), session, commandId, body))
                .build();
    }
}
