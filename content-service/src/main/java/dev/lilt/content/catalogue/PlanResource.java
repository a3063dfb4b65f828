package dev.lilt.content.catalogue;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Id;
import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.ContentPublisher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day plans. */
@Tag(name = "Plans")
@APIResponse(responseCode = "401", ref = "NotSignedIn")
@APIResponse(responseCode = "403", ref = "NotAllowed")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"member", "author"})
public class PlanResource {
    private final ContentPublisher publisher;

    PlanResource(ContentPublisher publisher) {
        this.publisher = publisher;
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
    public ItemList list() {
        return ItemList.of(publisher.current(ContentType.PLAN, Plan::from));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPlan",
            summary = "Get a day plan",
            description = "The newest version; the ETag is its number.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Plan")))
    @APIResponse(
            responseCode = "304",
            description = "`If-None-Match` names the current version",
            headers = @Header(name = "ETag", ref = "ETag"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "Stale")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, ref = "ifMatch")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, ref = "ifNoneMatch")
    public Response get(@Parameter(ref = "id") @PathParam("id") String id, @Context HttpHeaders request) {
        Optional<ContentKey> key =
                Id.isId(id) ? Optional.of(new ContentKey(ContentType.PLAN, new Id(id))) : Optional.empty();
        return VersionResponses.of(
                key.flatMap(plan -> publisher.current(plan, Plan::from)), VersionResponses.MAY_CHANGE, request);
    }
}
