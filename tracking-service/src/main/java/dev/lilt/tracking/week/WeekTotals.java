package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/**
 * The sums of a week. Each moment of the member counts once: while two sessions run at once, on two devices, it counts
 * for the exercise that began first, in the zone of its session; a moment of rest and movement at once is movement.
 * Rest is in {@code byKind} and {@code byExercise}, and in no other sum.
 *
 * @param zone the zone to name beside it
 * @param target what the member aimed for
 * @param total all active time: the length of the union of all active intervals that are not rest
 * @param moderate the aerobic part of it, of at least moderate intensity: the source counts all movement toward the
 *     target, guidelines mean this part, so a week shows both
 * @param byKind every kind, in the order of {@link Kind}; all but rest come to the total
 * @param byDay all seven days without their rest, in order; a day that a zone skipped is there with nothing
 * @param moderateByDay the moderate part of it
 * @param byExercise what was done, rest too, most time first, then by id
 * @param sessions how many sessions had active time or rest in this week, also if all of it counts for others; one over
 *     the week's end counts here and in the next
 */
public record WeekTotals(
        Week week,
        WeekStart weekStart,
        ZoneId zone,
        Duration target,
        ActiveTime total,
        ActiveTime moderate,
        Map<Kind, ActiveTime> byKind,
        SortedMap<LocalDate, ActiveTime> byDay,
        SortedMap<LocalDate, ActiveTime> moderateByDay,
        Map<String, ActiveTime> byExercise,
        int sessions) {
    /**
     * Adds up a week.
     *
     * @param targets the member's; the week is judged by the one in force when it ends in {@link #zone}, or, if it
     *     isn't over, by the one set last
     * @param sessions each once, in any order: all that have a part in this week, wherever its days begin, since one
     *     that another week counts may hold a moment first. Those with no active time in this week change nothing
     */
    public static WeekTotals of(
            Week week,
            WeekStart weekStart,
            ZonePolicy countedIn,
            TargetHistory targets,
            Collection<CompletedSession> sessions) {
        WeekTotalsBuilder sum = new WeekTotalsBuilder(week, weekStart);
        sum.add(sessions, countedIn);
        return sum.totals(countedIn, targets);
    }

    /**
     * Whole minutes still needed, so that they and {@code total.minutes()} make the target; zero once it is reached.
     */
    public long remainingMinutes() {
        return Math.max(0, target.toMinutes() - total.minutes());
    }

    /** Whole minutes still needed if only moderate ones count, as guidelines have it; zero once they are the target. */
    public long moderateRemainingMinutes() {
        return Math.max(0, target.toMinutes() - moderate.minutes());
    }
}
