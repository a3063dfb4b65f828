package dev.lilt.tracking.week;

import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The oracle: goes through every second, asks which interval has it and a clock on the wall for its date, without any
 * arithmetic on dates and without sorting anything.
 */
final class Walk {
    private final List<Held> all = new ArrayList<>();
    private final Set<Instant> edges = new HashSet<>();
    private final List<CompletedSession> walkers = new ArrayList<>();
    private final Map<LocalDate, Duration> byDay = new TreeMap<>();
    private final Map<LocalDate, Duration> moderateByDay = new TreeMap<>();
    private final Map<Kind, Duration> byKind = new TreeMap<>();
    private final Map<String, Duration> byExercise = new TreeMap<>();
    private Duration total = Duration.ZERO;
    private Duration moderate = Duration.ZERO;
    private int sessions;
    private boolean walked;

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
        walkers.add(session);
        for (ActiveInterval interval : session.activeIntervals()) {
            all.add(new Held(interval, session, zone, rank(interval, session)));
            edges.addAll(List.of(interval.from(), interval.to()));
        }
    }

    private void walk() {
        walked = true;
        Set<UUID> active = new HashSet<>();
        for (Held each : all) {
            for (Instant at = each.interval().from();
                    at.isBefore(each.interval().to()); ) {
                Instant until = endOfStep(at, each.interval().to());
                LocalDate date = at.atZone(each.zone()).toLocalDate();
                if (byDay.containsKey(date)) {
                    active.add(each.session().sessionId());
                    // The intervals of one session don't overlap.
                    if (walkers.size() == 1 || owner(at) == each) {
                        step(each.interval(), date, Duration.between(at, until));
                    }
                }
                at = until;
            }
        }
        sessions = active.size();
    }

    /** The next second, or before it the next instant at which any interval begins or ends. */
    private Instant endOfStep(Instant at, Instant to) {
        Instant end = Instant.ofEpochSecond(at.getEpochSecond() + 1);
        for (Instant edge : walkers.size() > 1 ? edges : Set.<Instant>of()) {
            end = edge.isAfter(at) && edge.isBefore(end) ? edge : end;
        }
        return to.isBefore(end) ? to : end;
    }

    /** Of all that hold this instant the one that began first, movement before rest. */
    private Held owner(Instant at) {
        Held owner = null;
        for (Held each : all) {
            boolean holds =
                    !each.interval().from().isAfter(at) && each.interval().to().isAfter(at);
            if (holds && (owner == null || each.rank().compareTo(owner.rank()) < 0)) {
                owner = each;
            }
        }
        return owner;
    }

    /** An interval of a session, and the zone that its days are in. */
    private record Held(ActiveInterval interval, CompletedSession session, ZoneId zone, String rank) {}

    /** Text that sorts as the rule says, for the years that tests are in. */
    private static String rank(ActiveInterval interval, CompletedSession session) {
        return (interval.kind() == Kind.REST ? "rest" : "move")
                + WireInstant.of(interval.from())
                + WireInstant.of(session.startedAt())
                + session.sessionId();
    }

    private void step(ActiveInterval interval, LocalDate date, Duration length) {
        byKind.merge(interval.kind(), length, Duration::plus);
        byExercise.merge(interval.exercise(), length, Duration::plus);
        if (interval.kind() != Kind.REST) {
            total = total.plus(length);
            byDay.merge(date, length, Duration::plus);
        }
        boolean brisk = interval.intensity() == Intensity.MODERATE || interval.intensity() == Intensity.VIGOROUS;
        if (interval.kind() == Kind.AEROBIC && brisk) {
            moderate = moderate.plus(length);
            moderateByDay.merge(date, length, Duration::plus);
        }
    }

    /** The expected sums of a week, named as in {@link WeekTotals}. */
    Map<String, Object> answer() {
        if (!walked) {
            walk();
        }
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
