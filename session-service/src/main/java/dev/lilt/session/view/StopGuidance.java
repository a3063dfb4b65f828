package dev.lilt.session.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Guidance on what to do after a stop with symptoms. */
@Schema(
        name = "StopGuidance",
        requiredProperties = {"urgency", "title", "texts"},
        description = "The guidance after a stop with symptoms")
public record StopGuidance(
        @Schema(
                enumeration = {"urgent", "soon"},
                description = "`urgent`: get care now; `soon`: contact the maternity unit, midwife or doctor")
        String urgency,

        String title,
        @Schema(description = "One text for each symptom") List<String> texts) {}
