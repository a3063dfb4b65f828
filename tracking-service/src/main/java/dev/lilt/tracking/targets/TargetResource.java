package dev.lilt.tracking.targets;

import dev.lilt.tracking.identity.CurrentMember;
import dev.lilt.tracking.problem.ProblemDocument;
import dev.lilt.tracking.week.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's target over REST. */
@Path("/targets/current")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "targets", description = "What I aim for in a week")
@APIResponse(responseCode = "401", ref = "not-signed-in")
@APIResponse(responseCode = "403", ref = "not-allowed")
public class TargetResource {
    private final CurrentMember member;
    private final TargetRows targets;
    private final InstantSource clock;

    TargetResource(CurrentMember member, TargetRows targets, InstantSource clock) {
        this.member = member;
        this.targets = targets;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My target", description = "150 minutes, which ACOG and WHO advise, until I set my own.")
    @APIResponse(responseCode = "200", description = "The target")
    public TargetJson current() {
        return TargetJson.of(targets.of(member.id()).latest());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set my target",
            description =
                    "For the week that it is now and those to come. A week that is over is judged by the target that"
                            + " was in force when it ended.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TargetJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The target",
            content = @Content(schema = @Schema(implementation = TargetJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "malformed-body: the body is not JSON.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "422", ref = "invalid-request")
    public TargetJson set(byte[] body) {
        Target target = TargetBody.read(body);
        targets.set(member.id(), target, clock.instant());
        return TargetJson.of(target);
    }

    @Schema(
            name = "Target",
            requiredProperties = {"minutes"},
            description = "What a member aims for in a week")
    record TargetJson(
            @Schema(description = "Minutes of movement a week", minimum = "1", maximum = "1260", examples = "150")
            int minutes) {
        static TargetJson of(Target target) {
            return new TargetJson(target.minutes());
        }
    }
}
