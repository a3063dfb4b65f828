package dev.lilt.tracking.export;

import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.ledger.ActivityJson;
import dev.lilt.tracking.week.Target;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an export, for the API's description: it is written piece by piece. */
@Schema(
        name = "ActivityExport",
        requiredProperties = {"memberId", "exportedAt", "targets", "sessions"},
        description = "Everything that tracking-service stores about a member")
record ActivityExport(
        String memberId,
        @Schema(format = "date-time") String exportedAt,
        @Schema(description = "In the order they were set") List<TargetJson> targets,
        @Schema(description = "In the order they started") List<ActivityJson> sessions) {

    @Schema(
            name = "TargetSet",
            requiredProperties = {"since", "minutes"},
            description = "A weekly target, and when it was set")
    record TargetJson(@Schema(format = "date-time") String since, int minutes) {
        static TargetJson of(Instant since, Target target) {
            return new TargetJson(WireInstant.of(since), target.minutes());
        }
    }
}
