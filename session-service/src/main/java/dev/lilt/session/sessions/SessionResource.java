package dev.lilt.session.sessions;

import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.Status;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions over REST. A session that isn't the member's is as if it weren't there. */
@Path("/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@APIResponse(responseCode = "401", ref = "NotSignedIn")
@APIResponse(responseCode = "403", ref = "NotAllowed")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class SessionResource {
    private final CreateSession create;
    private final ExecuteCommand steer;
    private final Sessions sessions;
    private final Followers followers;
    private final StopGuidanceLookup guidanceLookup;
    private final SessionConfig config;
    private final InstantSource clock;
    private final JsonWebToken token;

    SessionResource(
            CreateSession create,
            ExecuteCommand steer,
            Sessions sessions,
            Followers followers,
            StopGuidanceLookup guidanceLookup,
            SessionConfig config,
            InstantSource clock,
            JsonWebToken token) {
        this.create = create;
        this.steer = steer;
        this.sessions = sessions;
        this.followers = followers;
        this.guidanceLookup = guidanceLookup;
        this.config = config;
        this.clock = clock;
        this.token = token;
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
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "409", ref = "TooManySessions")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
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
                    @NotNull(message = "send a JSON object")
                    @Valid
                    CreateSessionRequest body) {
        CreateSession.Created created = create.create(token.getSubject(), body);
        Session session = created.session();
        return Response.created(URI.create("/sessions/" + session.id()))
                .entity(state(session, clock.instant()).adjusted(created.adjustments()))
                .build();
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
                                                "paused",
                                                "completed",
                                                "stopped",
                                                "expired"
                                            }))
                    String status,
            @Nullable @QueryParam("after") @Parameter(description = "`next` of the page before") String after) {
        Set<Status> statuses =
                status == null ? Set.of() : Set.of(Status.fromWire(status).orElseThrow(SessionResource::noSuchStatus));
        Optional<UUID> cursor =
                Optional.ofNullable(after).map(text -> uuid(text).orElseThrow(SessionResource::noSuchPage));
        Instant now = clock.instant();
        Sessions.Page page = sessions.page(token.getSubject(), statuses, cursor, config.pageSize(), now);
        return new SessionPage(
                page.sessions().stream().map(session -> state(session, now)).toList(),
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
        return state(mine(id), clock.instant());
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
    @APIResponse(responseCode = "400", ref = "MalformedBody")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NotAllowedNow")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    public Response command(
            @Parameter(ref = "id") @PathParam("id") String id,
            @PathParam("commandId")
                    @Pattern(regexp = CreateSessionRequest.ID)
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
                                                @ExampleObject(name = "extend", ref = "Extend"),
                                                @ExampleObject(name = "back", ref = "Back"),
                                                @ExampleObject(name = "skip", ref = "Skip"),
                                                @ExampleObject(name = "stop", ref = "Stop"),
                                                @ExampleObject(name = "stop-with-symptoms", ref = "StopWithSymptoms")
                                            }))
                    @NotNull(message = "send a JSON object")
                    @Valid
                    CommandRequest body) {
        if (body.symptoms() != null && body.type() != Command.STOP) {
            throw Problem.invalidRequest("symptoms", "only with stop");
        }
        if ((body.seconds() == null) == (body.type() == Command.EXTEND)) {
            throw Problem.invalidRequest(
                    "seconds", body.seconds() == null ? "say by how many seconds" : "only with extend");
        }
        UUID session = uuid(id).orElseThrow(SessionResource::noSuchSession);
        return Response.ok(steer.steer(token.getSubject(), session, commandId, body))
                .build();
    }

    private SessionSummary mine(String id) {
        return uuid(id).flatMap(sessions::find)
                .filter(session -> session.member().equals(token.getSubject()))
                .orElseThrow(SessionResource::noSuchSession);
    }

    private SessionState state(SessionSummary session, Instant now) {
        return SessionState.of(
                session, now, followers.count(session.id()), guidanceLookup.of(session.symptoms(), session.locale()));
    }

    private SessionState state(Session session, Instant now) {
        return SessionState.of(session, now, followers.count(session.id()), guidanceLookup.of(session));
    }

    /** Only the one spelling that we gave out: {@link UUID#fromString} takes short and upper-case forms too. */
    public static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The answer for a session that isn't there, or isn't the member's. */
    public static HttpProblem noSuchSession() {
        return Problem.notFound("You have no such session.");
    }

    private static HttpProblem noSuchStatus() {
        return Problem.invalidRequest("status", "one of ready, running, paused, completed, stopped, expired");
    }

    private static HttpProblem noSuchPage() {
        return Problem.invalidRequest("after", "the 'next' of an earlier page");
    }
}
