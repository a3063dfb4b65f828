package dev.lilt.content.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.publication.ContentPublisher;
import dev.lilt.content.publication.DefinitionFormat;
import dev.lilt.content.publication.Precondition;
import dev.lilt.content.publication.PublishResult;
import dev.lilt.content.publication.VersionResponses;
import dev.lilt.support.problem.FieldError;
import dev.lilt.support.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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

/** The exercises: everybody reads them, authors publish and retire them. */
@Tag(name = "Exercises")
@Path("/exercises")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"member", "author"})
public class ExerciseResource {
    private static final String ID = "id";

    private final ContentPublisher publisher;
    private final VersionResponses responses;
    private final DefinitionFormat format;

    ExerciseResource(ContentPublisher publisher, VersionResponses responses, DefinitionFormat format) {
        this.publisher = publisher;
        this.responses = responses;
        this.format = format;
    }

    @GET
    @Operation(
            operationId = "listExercises",
            summary = "List exercises",
            description =
                    "The newest version of each that is not retired, sorted by id. Filters narrow the list together.")
    @APIResponse(
            responseCode = "200",
            description = "The exercises",
            content = @Content(schema = @Schema(ref = "Exercises")))
    @APIResponse(responseCode = "422", ref = "InvalidRequest")
    public Map<String, List<JsonNode>> list(
            @Parameter(description = "Only exercises done in exactly this position", schema = @Schema(ref = "Position"))
                    @QueryParam("position")
                    @Nullable
                    String position,
            @Parameter(description = "Only exercises that train this", schema = @Schema(ref = "Kind"))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Only exercises that relieve this", schema = @Schema(ref = "Cause"))
                    @QueryParam("relieves")
                    @Nullable
                    String relieves,
            @Parameter(
                            description =
                                    "Week of pregnancy. Leaves out exercises that it rules out: after week 20 those on the back, and"
                                            + " in every week those with risks",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "42"))
                    @QueryParam("week")
                    @Nullable
                    String week) {
        try {
            ExerciseFilter filter = ExerciseFilter.of(position, kind, relieves, week);
            return responses.list(ContentType.EXERCISE, Exercise.class, filter);
        } catch (InvalidDefinition invalid) {
            throw Problem.invalidRequest(invalid.errors());
        }
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getExercise",
            summary = "Get the newest version of an exercise",
            description = "A retired exercise is `not-found`; its versions can still be read by number.")
    @APIResponse(responseCode = "200", description = "The exercise", ref = "Exercise")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNoneMatch")
    public Response get(@Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders request) {
        return responses.current(ContentType.EXERCISE, id, Exercise.class, request);
    }

    @GET
    @Path("{id}/versions/{version}")
    @Operation(
            operationId = "getExerciseVersion",
            summary = "Get one version of an exercise",
            description =
                    "A version never changes and may be cached for good. It stays readable when the exercise is retired.")
    @APIResponse(responseCode = "200", description = "The exercise as it is in that version", ref = "Exercise")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNoneMatch")
    public Response getVersion(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "version") @PathParam("version") String version,
            @Context HttpHeaders request) {
        return responses.version(ContentType.EXERCISE, id, version, Exercise.class, request);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "putExercise",
            summary = "Publish a version of an exercise",
            description =
                    "Takes the role `author`. `id` may be left out, because the path names it, and `version` is ignored, so"
                            + " that a GET response can be edited and PUT back. After a retirement the numbers continue."
                            + " Each text has to be short enough for its time: `say` or `sayShort` is said at 2.5 words"
                            + " a second and 0.3 s more, in the default seconds.")
    @RequestBody(
            required = true,
            description = "The whole definition; at most 64 KiB",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ExerciseDefinition"),
                            examples = {
                                @ExampleObject(name = "repetitions", ref = "Repetitions"),
                                @ExampleObject(name = "sustained", ref = "Sustained"),
                                @ExampleObject(name = "sequence", ref = "Sequence")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Replaced the version named in `If-Match`",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Exercise")))
    @APIResponse(
            responseCode = "201",
            description = "Published; there was no such exercise, or it was retired",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "Exercise")))
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "InvalidDefinition")
    @APIResponse(responseCode = "428", ref = "IfMatchNeeded")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("author")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNew")
    public Response put(
            @Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders request, @Nullable JsonNode body) {
        if (body == null) {
            throw Problem.malformedBody("The body is not JSON that can be read.");
        }
        PublishResult<Exercise> result = publisher.publish(exercise(body, id), Precondition.of(request));
        return responses.changed(
                result.isFirst() ? Response.created(URI.create("/exercises/" + id)) : Response.ok(),
                result.published());
    }

    /** Reads a body; the path names the exercise, and a body that names it too has to agree. */
    private Exercise exercise(JsonNode body, String id) {
        List<FieldError> errors = new ArrayList<>();
        if (body.path(ID).isTextual() && !body.path(ID).textValue().equals(id)) {
            errors.add(new FieldError(ID, "must be the id in the path, or be left out"));
        }
        boolean isNamed = !(body instanceof ObjectNode) || body.hasNonNull(ID);
        try {
            Exercise exercise =
                    format.read(isNamed ? body : ((ObjectNode) body.deepCopy()).put(ID, id), Exercise.class);
            if (errors.isEmpty()) {
                return exercise;
            }
        } catch (InvalidDefinition invalid) {
            errors.addAll(invalid.errors());
        }
        throw Problem.invalidRequest(errors);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "retireExercise",
            summary = "Retire an exercise",
            description =
                    "Takes the role `author`. The exercise leaves the list and the topic; its versions stay readable by"
                            + " number. `If-Match` is checked if it is sent.")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @RolesAllowed("author")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    public Response retire(@Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders request) {
        boolean retired = ContentKey.find(ContentType.EXERCISE, id)
                .map(key -> publisher.retire(key, Precondition.of(request)))
                .orElse(false);
        if (!retired) {
            throw VersionResponses.notFound();
        }
        return Response.noContent().build();
    }
}
