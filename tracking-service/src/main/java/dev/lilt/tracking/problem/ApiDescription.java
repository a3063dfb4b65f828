package dev.lilt.tracking.problem;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the API's description says once for all calls: the problems that each may answer with. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lilt tracking service",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description =
                                "What a member's weeks add up to. A call answers about the member of its token only,"
                                        + " and every error is a problem document."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = ApiDescription.NOT_SIGNED_IN,
                                    description = "The token is missing, has expired or isn't its issuer's.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = ApiDescription.NOT_ALLOWED,
                                    description = "The token lacks the role member.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = ApiDescription.INVALID_REQUEST,
                                    description = "Parameters can't be taken; errors names each.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemDocument.class)))
                        }))
public final class ApiDescription {
    public static final String NOT_SIGNED_IN = "not-signed-in";
    public static final String NOT_ALLOWED = "not-allowed";
    public static final String INVALID_REQUEST = "invalid-request";

    private ApiDescription() {}
}
