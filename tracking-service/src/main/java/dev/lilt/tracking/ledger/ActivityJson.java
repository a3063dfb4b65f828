package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.RepsDone;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Session",
        requiredProperties = {
            "sessionId",
            "startedOn",
            "zone",
            "startedAt",
            "endedAt",
            "status",
            "minutes",
            "activeMs",
            "restMinutes",
            "restMs",
            "activeIntervals",
            "repsDone"
        },
        description = "A completed session, as it is stored")
public record ActivityJson(
        @Schema(format = "uuid") String sessionId,

        @Schema(description = "The day it started, in its zone", format = "date")
        String startedOn,

        @Schema(description = "Recorded when the session was made", examples = "Europe/Vienna")
        String zone,

        @Schema(format = "date-time") String startedAt,

        @Schema(format = "date-time") String endedAt,

        @Schema(enumeration = {"completed", "stopped", "expired"})
        String status,

        @Schema(description = "Active time without rest, in whole minutes, rounded down", minimum = "0")
        long minutes,

        @Schema(description = "Active time without rest, in milliseconds", minimum = "0")
        long activeMs,

        @Schema(description = "Guided rest in whole minutes, rounded down: it is not part of `minutes`", minimum = "0")
        long restMinutes,

        @Schema(description = "Guided rest in milliseconds: it is not part of `activeMs`", minimum = "0")
        long restMs,

        @Schema(description = "The times of activity and rest, without pauses; in order, not overlapping")
        List<Interval> activeIntervals,

        List<Reps> repsDone) {
    static ActivityJson of(CompletedSession session) {
        return new ActivityJson(
                session.sessionId().toString(),
                LocalDate.ofInstant(session.startedAt(), session.zone()).toString(),
                session.zone().getId(),
                WireInstant.of(session.startedAt()),
                WireInstant.of(session.endedAt()),
                session.status().wire(),
                session.active().toMinutes(),
                session.active().toMillis(),
                session.rest().toMinutes(),
                session.rest().toMillis(),
                session.activeIntervals().stream().map(Interval::of).toList(),
                session.repsDone().stream().map(Reps::of).toList());
    }

    @Schema(
            name = "ActiveInterval",
            requiredProperties = {"from", "to", "exercise", "version", "kind", "intensity"},
            description = "A time of activity in one exercise, or of rest if its kind is `rest`")
    record Interval(
            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to,
            String exercise,

            @Schema(minimum = "1") int version,

            @Schema(enumeration = {"aerobic", "strength", "mobility", "relaxation", "rest"})
            String kind,

            @Schema(enumeration = {"light", "moderate", "vigorous"})
            String intensity) {
        static Interval of(ActiveInterval interval) {
            return new Interval(
                    WireInstant.of(interval.from()),
                    WireInstant.of(interval.to()),
                    interval.exercise(),
                    interval.version(),
                    interval.kind().wire(),
                    interval.intensity().wire());
        }
    }

    @Schema(
            name = "RepsDone",
            requiredProperties = {"exercise", "reps"},
            description = "The repetitions done of one exercise")
    record Reps(String exercise, @Schema(minimum = "1") int reps) {
        static Reps of(RepsDone done) {
            return new Reps(done.exercise(), done.reps());
        }
    }

    @Schema(
            name = "Activity",
            requiredProperties = {"items"},
            description = "A page of completed sessions, in the order they started")
    @JsonInclude(Include.NON_NULL)
    record Page(
            List<ActivityJson> items,

            @Schema(description = "Send it as `after` to get the next page; absent on the last page") @Nullable
            String next) {
        static Page of(ActivityPage page) {
            return new Page(
                    page.sessions().stream().map(ActivityJson::of).toList(),
                    page.next().orElse(null));
        }
    }
}
