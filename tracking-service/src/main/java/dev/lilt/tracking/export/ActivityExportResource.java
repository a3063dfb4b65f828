package dev.lilt.tracking.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.ledger.LedgerExport;
import dev.lilt.tracking.targets.TargetRepository;
import dev.lilt.tracking.week.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports over REST. */
@Path("/exports/activity")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member data")
public class ActivityExportResource {
    private final CurrentMember member;
    private final LedgerExport ledger;
    private final TargetRepository targets;
    private final ObjectMapper json;
    private final InstantSource clock;

    ActivityExportResource(
            CurrentMember member,
            LedgerExport ledger,
            TargetRepository targets,
            ObjectMapper json,
            InstantSource clock) {
        this.member = member;
        this.ledger = ledger;
        this.targets = targets;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "exportActivity",
            summary = "Export everything that tracking-service stores about me",
            description =
                    "Every target and every completed session, by time. After `DELETE /members/me` at session-service both lists"
                            + " are empty once the erasure has arrived here.")
    @APIResponse(
            responseCode = "200",
            description = "The export, as a file to download",
            headers = {
                @Header(name = "Cache-Control", ref = "NoStore"),
                @Header(name = "Content-Disposition", ref = "Attachment")
            },
            content = @Content(schema = @Schema(implementation = ActivityExport.class)))
    public Response export() {
        String memberId = member.id();
        StreamingOutput everything = out -> write(memberId, out);
        return Response.ok(everything)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lilt-activity.json\"")
                .build();
    }

    private void write(String memberId, OutputStream out) throws IOException {
        try (JsonGenerator export = json.createGenerator(out)) {
            export.writeStartObject();
            export.writeStringField("memberId", memberId);
            export.writeStringField("exportedAt", WireInstant.of(clock.instant()));
            export.writeArrayFieldStart("targets");
            for (Map.Entry<Instant, Target> set : targets.of(memberId).bySince().entrySet()) {
                export.writePOJO(ActivityExport.TargetJson.of(set.getKey(), set.getValue()));
            }
            export.writeEndArray();
            export.writeArrayFieldStart("sessions");
            ledger.write(memberId, export);
            export.writeEndArray();
            export.writeEndObject();
        }
    }
}
