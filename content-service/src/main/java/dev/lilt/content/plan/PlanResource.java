package dev.lilt.content.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.publication.VersionResponses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day plans. */
@Tag(name = "Plans")
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"member", "author"})
public class PlanResource {
    private final VersionResponses responses;

    PlanResource(VersionResponses responses) {
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "List day plans",
            description = "Every plan that is published. A session is made from one of its blocks.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version of each plan, sorted by id",
            content = @Content(schema = @Schema(ref = "Plans")))
    public Map<String, List<JsonNode>> list() {
        return responses.list(ContentType.PLAN, Plan.class, plan -> true);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPlan",
            summary = "Get a day plan",
            description = "The newest version; the ETag is its number.")
    @APIResponse(responseCode = "200", description = "The plan", ref = "Plan")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNoneMatch")
    public Response get(@Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders request) {
        return responses.current(ContentType.PLAN, id, Plan.class, request);
    }
}
