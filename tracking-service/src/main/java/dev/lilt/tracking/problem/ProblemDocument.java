package dev.lilt.tracking.problem;

import dev.lilt.support.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of every error, for the API's description. */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem document",
        requiredProperties = {"type", "title", "status", "detail", "instance"})
public record ProblemDocument(
        @Schema(description = "Stable name of the problem", examples = "urn:lilt:problem:invalid-request")
        String type,

        String title,
        int status,

        @Schema(description = "What to do about it") String detail,

        @Schema(description = "The path that was asked for") String instance,

        @Schema(description = "With invalid-request: what is wrong, one entry for each parameter") @Nullable
        List<FieldError> errors) {}
