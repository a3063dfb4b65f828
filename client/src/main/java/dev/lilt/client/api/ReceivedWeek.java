package dev.lilt.client.api;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One week's totals; minutes are whole minutes, rounded down.
 *
 * @param week as in {@code 2026-W47}
 * @param minutes of movement
 * @param moderateMinutes those of them that were moderate aerobic movement, which guidelines mean by 150 a week
 * @param byKind by the name of the kind, rest too; absent from a service that doesn't say
 */
public record ReceivedWeek(
        String week,
        LocalDate startsOn,
        LocalDate endsOn,
        int targetMinutes,
        long minutes,
        long activeMs,
        long remainingMinutes,
        long moderateMinutes,
        int sessions,
        @Nullable Map<String, KindTime> byKind) {
    /** Returns the minutes of guided rest, which are none of {@link #minutes}. */
    public long restMinutes() {
        KindTime rest = byKind == null ? null : byKind.get("rest");
        return rest == null ? 0 : rest.minutes();
    }

    /** The time of one kind of exercise. */
    public record KindTime(long minutes) {}
}
