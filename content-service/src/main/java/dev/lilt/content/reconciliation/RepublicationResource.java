package dev.lilt.content.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lilt.support.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the topic right at once, without waiting for the next comparison. */
@Tag(name = "Publication")
@Path("/content/republications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("author")
public class RepublicationResource {
    private static final Logger LOG = Logger.getLogger(RepublicationResource.class);

    private final Reconciliation reconciliation;

    RepublicationResource(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** The records that are announced once more, in their order. */
    record Republications(List<Republished> items) {}

    /**
     * One record.
     *
     * @param version the current version; null for a tombstone
     * @param difference what was wrong with the topic
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Republished(String key, @Nullable Integer version, String difference) {
        static Republished of(Difference difference) {
            return new Republished(
                    difference.key().toString(),
                    difference.version(),
                    difference.kind().wire());
        }
    }

    @POST
    @Operation(
            operationId = "republishContent",
            summary = "Put the topic right",
            description =
                    "Takes the role `author`. Compares `lilt.content.v1` with what is published and sends what is missing or"
                            + " differs, and a tombstone for what is not published. It is sent within moments of the"
                            + " answer. The service does so by itself too, at its start and every few minutes.")
    @APIResponse(
            responseCode = "200",
            description = "What is sent; nothing if the topic was right",
            content = @Content(schema = @Schema(ref = "Republications")))
    public Republications republish() {
        try {
            return new Republications(
                    reconciliation.run().stream().map(Republished::of).toList());
        } catch (KafkaException unreadable) {
            LOG.warnf("topic not compared reason=%s", unreadable.getMessage());
            throw Problem.unavailable();
        }
    }
}
