package dev.lilt.session.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The removed sessions, on the wire. */
@Schema(requiredProperties = {"erasedAt", "sessions", "commands", "tickets"})
record Erasure(
        @Schema(
                format = "date-time",
                description = "Sessions started up to this instant are erased everywhere; later ones are kept")
        String erasedAt,

        @Schema(description = "How many sessions were deleted", minimum = "0")
        int sessions,

        @Schema(description = "How many commands their logs had", minimum = "0")
        int commands,

        @Schema(description = "How many tickets they had", minimum = "0")
        int tickets) {}
