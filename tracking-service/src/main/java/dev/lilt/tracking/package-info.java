/** Lilt's tracking service; here, what the description of its API says once for all calls. */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lilt tracking service",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description =
                                "What a member's weeks add up to, and what she aims for. A call answers about the member of its token only,"
                                        + " and every error is a problem document."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "not-signed-in",
                                    description = "The token is missing, has expired or isn't its issuer's.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = "not-allowed",
                                    description = "The token lacks the role member.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = "invalid-request",
                                    description = "Parameters can't be taken; errors names each.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class)))
                        }))
package dev.lilt.tracking;

import dev.lilt.tracking.problem.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
