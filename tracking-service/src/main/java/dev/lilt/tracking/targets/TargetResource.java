package dev.lilt.tracking.targets;

import dev.lilt.support.identity.CurrentMember;
import dev.lilt.support.problem.RequiredBody;
import dev.lilt.tracking.week.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's target over REST. */
@Path("/targets/current")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetResource {
    private final CurrentMember member;
    private final TargetRepository targets;
    private final InstantSource clock;

    TargetResource(CurrentMember member, TargetRepository targets, InstantSource clock) {
        this.member = member;
        this.targets = targets;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getTarget",
            summary = "Get my weekly target",
            description = "150 minutes, as ACOG and WHO advise, until the member sets one.")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = TargetJson.class)))
    public TargetJson current() {
        return TargetJson.of(targets.of(member.id()).latest());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setTarget",
            summary = "Set my weekly target",
            description =
                    "Applies to the current week and later ones. A past week keeps the target that was in force when it"
                            + " ended.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TargetJson.class),
                            examples = @ExampleObject(name = "two-hours", ref = "TwoHours")))
    @APIResponse(
            responseCode = "200",
            description = "The target",
            headers = @Header(name = "Cache-Control", ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = TargetJson.class)))
    @APIResponse(responseCode = "422", ref = "InvalidTarget")
    public TargetJson set(@RequiredBody @Valid TargetJson body) {
        targets.set(member.id(), new Target(body.minutes()), clock.instant());
        return body;
    }

    @Schema(
            name = "Target",
            requiredProperties = {"minutes"},
            description = "A weekly target")
    record TargetJson(
            @Schema(description = "Active minutes a week", minimum = "1", maximum = "1260", examples = "150")
            @NotNull(message = RANGE)
            @Min(value = Target.LEAST, message = RANGE)
            @Max(value = Target.MOST, message = RANGE)
            Integer minutes) {
        private static final String RANGE = "a whole number from " + Target.LEAST + " to " + Target.MOST;

        static TargetJson of(Target target) {
            return new TargetJson(target.minutes());
        }
    }
}
