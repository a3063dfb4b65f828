package dev.lilt.tracking.export;

import dev.lilt.tracking.ledger.ActivityJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an export looks like, for the API's description: it is written piece by piece. */
@Schema(
        name = "ActivityExport",
        requiredProperties = {"memberId", "exportedAt", "sessions"},
        description = "All that tracking-service holds on a member")
record ActivityExport(
        String memberId,
        @Schema(format = "date-time") String exportedAt,
        @Schema(description = "By start") List<ActivityJson> sessions) {}
