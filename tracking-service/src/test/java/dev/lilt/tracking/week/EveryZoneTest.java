package dev.lilt.tracking.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every zone of the tz database against the oracle, none left to chance, over each instant at which a calendar may go
 * wrong: both of its next changes of clocks and its last two ever, a leap day's beginning and end, the year's end
 * inside week 53 and those at which week 53 or 52 turns to 1, the day that Samoa skipped, and a plain midnight at a
 * week's end.
 */
class EveryZoneTest {
    private static final List<LocalDateTime> MIDNIGHTS = List.of(
            LocalDateTime.parse("2024-02-29T00:00:00"),
            LocalDateTime.parse("2024-03-01T00:00:00"),
            LocalDateTime.parse("2021-01-01T00:00:00"),
            LocalDateTime.parse("2021-01-04T00:00:00"),
            LocalDateTime.parse("2018-12-31T00:00:00"),
            LocalDateTime.parse("2026-11-22T00:00:00"),
            LocalDateTime.parse("2026-11-23T00:00:00"));

    private static final Instant SAMOA = Instant.parse("2011-12-30T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    static Stream<ZoneId> everyZone() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
    }

    @ParameterizedTest
    @MethodSource("everyZone")
    void shouldAgreeWithWalkingThroughEverySecond(ZoneId zone) {
        for (Instant turn : turns(zone)) {
            for (WeekStart start : WeekStart.values()) {
                assertAgreement(zone, turn, start);
            }
        }
    }

    private static void assertAgreement(ZoneId zone, Instant turn, WeekStart start) {
        // Given
        CompletedSession session = around(turn, zone);
        Week week = Week.of(LocalDate.ofInstant(session.startedAt(), zone), start);
        Week last = Week.of(LocalDate.ofInstant(session.endedAt(), zone), start);
        for (Week each : week.equals(last) ? List.of(week) : List.of(week, last)) {
            Walk walk = new Walk(each.startsOn(start));
            walk.through(session, zone);

            // When
            WeekTotals recorded = WeekTotals.of(
                    each, start, new ZonePolicy.AsRecorded(ZoneOffset.UTC), TargetHistory.NONE, List.of(session));
            WeekTotals asked = WeekTotals.of(
                    each,
                    start,
                    new ZonePolicy.Fixed(zone),
                    TargetHistory.NONE,
                    List.of(around(turn, ZoneId.of("Asia/Tokyo"))));

            // Then
            assertThat(Walk.answer(recorded)).as("%s at %s", each, turn).isEqualTo(walk.answer());
            assertThat(Walk.answer(asked)).as("%s at %s, asked", each, turn).isEqualTo(walk.answer());
        }
    }

    /** From a change of clocks to the midnight after it, which comes at another instant than it would have without. */
    @ParameterizedTest
    @MethodSource("everyZone")
    void shouldFindTheMidnightAfterAChange(ZoneId zone) {
        for (Instant change : changes(zone)) {
            // Given
            Instant midnight = LocalDate.ofInstant(change, zone)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            CompletedSession session = walking(change.minusSeconds(30), midnight.plusSeconds(30), zone);
            Week week = Week.of(LocalDate.ofInstant(session.startedAt(), zone), WeekStart.MONDAY);
            Walk walk = new Walk(week.startsOn(WeekStart.MONDAY));
            walk.through(session, zone);

            // When
            WeekTotals totals = WeekTotals.of(
                    week,
                    WeekStart.MONDAY,
                    new ZonePolicy.AsRecorded(ZoneOffset.UTC),
                    TargetHistory.NONE,
                    List.of(session));

            // Then
            assertThat(Walk.answer(totals)).as("from %s", change).isEqualTo(walk.answer());
        }
    }

    private static CompletedSession walking(Instant from, Instant to, ZoneId zone) {
        List<ActiveInterval> walk = List.of(new ActiveInterval(from, to, "walk", 1, Kind.AEROBIC, Intensity.MODERATE));
        return new CompletedSession(new UUID(0, 1), "alma", zone, from, to, SessionStatus.COMPLETED, walk, List.of());
    }

    private static SortedSet<Instant> turns(ZoneId zone) {
        SortedSet<Instant> turns = new TreeSet<>();
        turns.add(SAMOA);
        MIDNIGHTS.forEach(midnight -> turns.add(midnight.atZone(zone).toInstant()));
        turns.addAll(changes(zone));
        return turns;
    }

    /** The next two changes of clocks from 2026 on, and the two before; none where there were none since 1970. */
    private static SortedSet<Instant> changes(ZoneId zone) {
        SortedSet<Instant> changes = new TreeSet<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(NOW);
        ZoneOffsetTransition before = zone.getRules().previousTransition(NOW);
        for (int i = 0; i < 2; i++) {
            if (next != null) {
                changes.add(next.getInstant());
                next = zone.getRules().nextTransition(next.getInstant());
            }
            if (before != null && before.getInstant().getEpochSecond() >= 0) {
                changes.add(before.getInstant());
                before = zone.getRules().previousTransition(before.getInstant());
            }
        }
        return changes;
    }

    /** 75 minutes of walking, but for two milliseconds around the turn, and half an hour of stretching. */
    private static CompletedSession around(Instant turn, ZoneId zone) {
        Instant from = turn.minus(Duration.ofMinutes(40)).plusMillis(123);
        Instant pausedFrom = turn.minusMillis(1);
        Instant pausedTo = turn.plusMillis(1);
        Instant to = turn.plus(Duration.ofMinutes(35)).plusMillis(877);
        Instant end = to.plus(Duration.ofMinutes(30));
        return new CompletedSession(
                new UUID(0, 1),
                "alma",
                zone,
                from,
                end,
                SessionStatus.STOPPED,
                List.of(
                        new ActiveInterval(from, pausedFrom, "walk", 1, Kind.AEROBIC, Intensity.MODERATE),
                        new ActiveInterval(pausedTo, to, "walk", 1, Kind.AEROBIC, Intensity.MODERATE),
                        new ActiveInterval(to, end, "stretches", 1, Kind.MOBILITY, Intensity.LIGHT)),
                List.of());
    }
}
