package dev.lilt.content.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.publication.VersionResponses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The guidance: what to ask first, when to stop and whom to call, what helps, and how to change position. */
@Tag(name = "Guidance")
@Path("/guidance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"member", "author"})
public class GuidanceResource {
    private final VersionResponses responses;

    GuidanceResource(VersionResponses responses) {
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "listGuidance",
            summary = "List the guidance documents",
            description =
                    "The clearance questions to ask before a first session, the symptoms at which to stop and what to do"
                            + " then, habits, causes of pain, how to change position, and what to expect. Offer the"
                            + " items of `stop-symptoms` in their order, the most dangerous first: those of group"
                            + " `first`, at most 6, on the first screen, and those of group `more` on the next.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version of each document, sorted by id",
            content = @Content(schema = @Schema(ref = "GuidanceDocuments")))
    public Map<String, List<JsonNode>> list() {
        return responses.list(ContentType.GUIDANCE, Guidance.class, guidance -> true);
    }
}
