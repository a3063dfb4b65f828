package dev.lilt.session.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a request for a ticket. */
@Schema(description = "How long a ticket is to be valid")
record NewTicket(
        @Nullable
        @Min(1)
        @Max(TicketConfig.MOST_MINUTES)
        @Schema(description = "How many minutes it is valid", defaultValue = "15")
        Integer minutes) {}
