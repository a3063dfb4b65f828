package dev.lilt.tracking.week;

import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSortedMap;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.calendar.DaySlice;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A week while it is being added up. */
final class WeekTotalsBuilder {
    private final Week week;
    private final WeekStart weekStart;
    private final SortedMap<LocalDate, ActiveTime> byDay = new TreeMap<>();
    private final SortedMap<LocalDate, ActiveTime> moderateByDay = new TreeMap<>();
    private final Map<Kind, ActiveTime> byKind = new EnumMap<>(Kind.class);
    private final Map<String, ActiveTime> byExercise = new HashMap<>();
    /** By identity: comparing two sessions reads all of their intervals. */
    private final Set<CompletedSession> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    private ActiveTime total = ActiveTime.NONE;
    private ActiveTime moderate = ActiveTime.NONE;

    WeekTotalsBuilder(Week week, WeekStart weekStart) {
        this.week = week;
        this.weekStart = weekStart;
        week.startsOn(weekStart)
                .datesUntil(week.endsOn(weekStart).plusDays(1))
                .forEach(day -> byDay.put(day, ActiveTime.NONE));
        moderateByDay.putAll(byDay);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, ActiveTime.NONE);
        }
    }

    /** Adds all sessions, each moment of the member once. */
    void add(Collection<CompletedSession> sessions, ZonePolicy countedIn) {
        for (IntervalUnion.Part part : IntervalUnion.of(sessions)) {
            List<DaySlice> slices = slices(part.interval(), countedIn.zoneOf(part.session()));
            slices.forEach(slice -> add(part.interval(), slice));
            if (!slices.isEmpty()) {
                counted.add(part.session());
            }
        }
        // One whose time all went to others was done too.
        sessions.stream()
                .filter(session -> !counted.contains(session) && isActive(session, countedIn.zoneOf(session)))
                .toList()
                .forEach(counted::add);
    }

    private boolean isActive(CompletedSession session, ZoneId zone) {
        return session.activeIntervals().stream()
                .anyMatch(interval -> !slices(interval, zone).isEmpty());
    }

    /** The parts of an interval that lie in the week. */
    private List<DaySlice> slices(ActiveInterval interval, ZoneId zone) {
        return DaySlice.split(interval.from(), interval.to(), zone).stream()
                .filter(slice -> byDay.containsKey(slice.day()))
                .toList();
    }

    private void add(ActiveInterval interval, DaySlice slice) {
        Duration length = slice.length();
        byKind.computeIfPresent(interval.kind(), (kind, sum) -> sum.plus(length));
        byExercise.merge(interval.exercise(), new ActiveTime(length), (sum, more) -> sum.plus(more.length()));
        if (interval.isRest()) {
            return;
        }
        total = total.plus(length);
        byDay.computeIfPresent(slice.day(), (day, sum) -> sum.plus(length));
        if (interval.isModerate()) {
            moderate = moderate.plus(length);
            moderateByDay.computeIfPresent(slice.day(), (day, sum) -> sum.plus(length));
        }
    }

    WeekTotals totals(ZonePolicy countedIn, TargetHistory targets) {
        ZoneId zone = countedIn.zoneShown(counted);
        Instant end = week.endsOn(weekStart).plusDays(1).atStartOfDay(zone).toInstant();
        return new WeekTotals(
                week,
                weekStart,
                zone,
                targets.before(end).length(),
                total,
                moderate,
                unmodifiableMap(byKind),
                unmodifiableSortedMap(byDay),
                unmodifiableSortedMap(moderateByDay),
                unmodifiableMap(mostFirst(byExercise)),
                counted.size());
    }

    private static Map<String, ActiveTime> mostFirst(Map<String, ActiveTime> byExercise) {
        Map<String, ActiveTime> sorted = new LinkedHashMap<>();
        byExercise.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ActiveTime> entry) ->
                                entry.getValue().length())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
