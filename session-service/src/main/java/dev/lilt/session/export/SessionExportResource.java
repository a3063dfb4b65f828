package dev.lilt.session.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.time.WireInstant;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports over REST. */
@Path("/exports/sessions")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member data")
public class SessionExportResource {
    /** The number of sessions in memory at once: with all their commands one may have half a megabyte. */
    private static final int PAGE = 10;

    private static final UUID START = new UUID(0, 0);

    private final SessionExportQuery stored;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final CurrentMember member;

    SessionExportResource(SessionExportQuery stored, ObjectMapper json, InstantSource clock, CurrentMember member) {
        this.stored = stored;
        this.json = json;
        this.clock = clock;
        this.member = member;
    }

    @GET
    @Operation(
            operationId = "exportSessions",
            summary = "Export everything that session-service stores about me",
            description = """
                    Every session with its command log as it is stored, including symptoms, in the order the sessions were made. Tickets are \
                    listed with their expiry only, because a ticket itself is not stored. Timelines are shared between sessions and are not \
                    included; `GET /sessions/{id}/timeline` returns them.""")
    @APIResponse(
            responseCode = "200",
            description = "The export, as a file to download",
            headers = {
                @Header(name = "Cache-Control", ref = "NoStore"),
                @Header(name = "Content-Disposition", ref = "Attachment")
            },
            content = @Content(schema = @Schema(ref = "SessionsExport")))
    public Response export() {
        String memberId = member.id();
        StreamingOutput sessions = out -> write(memberId, out);
        return Response.ok(sessions)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lilt-sessions.json\"")
                .build();
    }

    private void write(String memberId, OutputStream out) throws IOException {
        try (JsonGenerator export = json.createGenerator(out)) {
            export.writeStartObject();
            export.writeStringField("memberId", memberId);
            export.writeStringField("exportedAt", WireInstant.of(clock.instant()));
            export.writeArrayFieldStart("sessions");
            UUID last = START;
            List<SessionExportQuery.Stored> page = stored.of(memberId, last, PAGE);
            while (!page.isEmpty()) {
                for (SessionExportQuery.Stored session : page) {
                    export.writeRawValue(session.json());
                    last = session.id();
                }
                page = stored.of(memberId, last, PAGE);
            }
            export.writeEndArray();
            export.writeEndObject();
        }
    }
}
