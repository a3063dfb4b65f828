package dev.lilt.session.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Guidance on what to do about symptoms: after a stop, or instead of a session. */
@Schema(
        name = "StopGuidance",
        requiredProperties = {"urgency", "title", "texts", "call"},
        description = "What to do about symptoms; of several, the most urgent one decides")
public record StopGuidance(
        @Schema(
                enumeration = {"urgent", "now", "soon", "rest"},
                description =
                        "`urgent`: get care at once; `now`: call the maternity unit at once; `soon`: call the midwife or doctor"
                                + " today; `rest`: rest until it has passed")
        String urgency,

        String title,

        @Schema(
                description =
                        "What to do, the most urgent first: one text for each symptom; after `other`, the list of symptoms that"
                                + " need urgent care")
        List<String> texts,

        @Schema(
                enumeration = {"emergency", "maternity-unit", "clinician", "none"},
                description = "The one to call")
        String call) {}
