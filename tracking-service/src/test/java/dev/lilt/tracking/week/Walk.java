package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** The oracle: goes through every second and asks a clock on the wall for its date, without any arithmetic on dates. */
final class Walk {
    private final Map<LocalDate, Duration> byDay = new TreeMap<>();
    private final Map<LocalDate, Duration> moderateByDay = new TreeMap<>();
    private final Map<Kind, Duration> byKind = new TreeMap<>();
    private final Map<String, Duration> byExercise = new TreeMap<>();
    private Duration total = Duration.ZERO;
    private Duration moderate = Duration.ZERO;
    private int sessions;

    /** Counts in the seven days from this one. */
    Walk(LocalDate firstDay) {
        for (int day = 0; day < 7; day++) {
            byDay.put(firstDay.plusDays(day), Duration.ZERO);
            moderateByDay.put(firstDay.plusDays(day), Duration.ZERO);
        }
        for (Kind kind : Kind.values()) {
            byKind.put(kind, Duration.ZERO);
        }
    }

    void through(CompletedSession session, ZoneId zone) {
        Duration before = total;
        for (ActiveInterval interval : session.activeIntervals()) {
            for (Instant at = interval.from(); at.isBefore(interval.to()); ) {
                Instant second = Instant.ofEpochSecond(at.getEpochSecond() + 1);
                Instant until = second.isBefore(interval.to()) ? second : interval.to();
                step(interval, at.atZone(zone).toLocalDate(), Duration.between(at, until));
                at = until;
            }
        }
        sessions += total.equals(before) ? 0 : 1;
    }

    private void step(ActiveInterval interval, LocalDate date, Duration length) {
        if (!byDay.containsKey(date)) {
            return;
        }
        total = total.plus(length);
        byDay.merge(date, length, Duration::plus);
        byKind.merge(interval.kind(), length, Duration::plus);
        byExercise.merge(interval.exercise(), length, Duration::plus);
        boolean brisk = interval.intensity() == Intensity.MODERATE || interval.intensity() == Intensity.VIGOROUS;
        if (interval.kind() == Kind.AEROBIC && brisk) {
            moderate = moderate.plus(length);
            moderateByDay.merge(date, length, Duration::plus);
        }
    }

    /** What a week must come to, in the names of {@link WeekTotals}. */
    Map<String, Object> answer() {
        return Map.of(
                "total", total,
                "minutes", total.toMillis() / 60_000,
                "moderate", moderate,
                "byDay", byDay,
                "moderateByDay", moderateByDay,
                "byKind", byKind,
                "byExercise", byExercise,
                "sessions", sessions);
    }

    /** The service's answer, to be compared. */
    static Map<String, Object> answer(WeekTotals totals) {
        return Map.of(
                "total", totals.total().length(),
                "minutes", totals.total().minutes(),
                "moderate", totals.moderate().length(),
                "byDay", lengths(totals.byDay()),
                "moderateByDay", lengths(totals.moderateByDay()),
                "byKind", lengths(totals.byKind()),
                "byExercise", lengths(totals.byExercise()),
                "sessions", totals.sessions());
    }

    private static <K> Map<K, Duration> lengths(Map<K, ActiveTime> times) {
        Map<K, Duration> lengths = new TreeMap<>();
        times.forEach((key, time) -> lengths.put(key, time.length()));
        return lengths;
    }
}
