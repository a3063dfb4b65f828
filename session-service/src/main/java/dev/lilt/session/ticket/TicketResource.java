package dev.lilt.session.ticket;

import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.store.SessionId;
import dev.lilt.support.identity.CurrentMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tickets over REST. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Streams")
public class TicketResource {
    private final IssueTicket issue;
    private final TicketConfig config;
    private final CurrentMember member;

    TicketResource(IssueTicket issue, TicketConfig config, CurrentMember member) {
        this.issue = issue;
        this.config = config;
        this.member = member;
    }

    @POST
    @Path("/{id}/tickets")
    @Operation(operationId = "issueTicket", summary = "Let somebody follow a session", description = """
                    For a partner or physiotherapist, or a client that can't send headers. The holder of the ticket sees this session's \
                    stream as the member does, including the guidance after a stop with symptoms, and can do nothing else. \
                    The ticket opens streams until it expires or the session is over, and an open stream ends with it.""")
    @APIResponse(
            responseCode = "201",
            description = "The ticket; shown only once",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = Ticket.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "SessionOver")
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    @APIResponse(responseCode = "429", ref = "TooManyTickets")
    public Response issue(
            @Parameter(ref = "id") @PathParam("id") String id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewTicket.class),
                                            examples = @ExampleObject(name = "half-an-hour", ref = "HalfAnHour")))
                    @Nullable
                    @Valid
                    NewTicket body) {
        UUID session = SessionId.parse(id).orElseThrow(SessionId::unknown);
        Ticket ticket = issue.issue(member.id(), session, validFor(body));
        return Response.status(Response.Status.CREATED).entity(ticket).build();
    }

    private Duration validFor(@Nullable NewTicket body) {
        if (body == null || body.minutes() == null) {
            return config.validFor();
        }
        Duration asked = Duration.ofMinutes(body.minutes());
        if (asked.compareTo(config.longest()) > 0) {
            throw MemberProblem.invalidRequest(
                    "minutes", "field.at-most", config.longest().toMinutes());
        }
        return asked;
    }
}
