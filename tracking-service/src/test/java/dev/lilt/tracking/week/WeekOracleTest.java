package dev.lilt.tracking.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.calendar.Clocks;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random sessions against an oracle that walks through every second. */
class WeekOracleTest {
    @Property(tries = 300)
    void shouldAgreeWithWalkingThroughEverySecond(
            @ForAll("sessions") List<CompletedSession> sessions,
            @ForAll WeekStart start,
            @ForAll("zonesAsked") ZoneChoice asked) {
        // Given
        Week week = Week.of(dateOf(sessions.get(0), asked), start);
        Walk walk = new Walk(week.startsOn(start));
        sessions.forEach(session -> walk.through(session, asked.zone(session)));

        // When
        WeekTotals totals = WeekTotals.of(week, start, asked.countedIn(), TargetHistory.NONE, sessions);

        // Then
        assertThat(Walk.answer(totals)).isEqualTo(walk.answer());
    }

    @Property(tries = 200)
    void shouldNotMindTheOrder(@ForAll("sessions") List<CompletedSession> sessions, @ForAll WeekStart start) {
        // Given
        ZonePolicy countedIn = new ZonePolicy.AsRecorded(ZoneOffset.UTC);
        Week week = Week.of(LocalDate.ofInstant(sessions.get(0).startedAt(), ZoneOffset.UTC), start);
        List<CompletedSession> reversed = new ArrayList<>(sessions);
        Collections.reverse(reversed);

        // When
        WeekTotals totals = WeekTotals.of(week, start, countedIn, TargetHistory.NONE, reversed);

        // Then
        assertThat(totals).isEqualTo(WeekTotals.of(week, start, countedIn, TargetHistory.NONE, sessions));
    }

    /** No millisecond is lost between two weeks, and none is in both. */
    @Property(tries = 200)
    void shouldPutAllTimeIntoSomeWeek(@ForAll("sessions") List<CompletedSession> sessions, @ForAll WeekStart start) {
        // Given
        CompletedSession session = sessions.get(0);
        Week first = Week.of(LocalDate.ofInstant(session.startedAt(), session.zone()), start);

        // When
        Duration inThreeWeeks = Duration.ZERO;
        for (int weeks = -1; weeks <= 1; weeks++) {
            inThreeWeeks = inThreeWeeks.plus(WeekTotals.of(
                            first.plus(weeks),
                            start,
                            new ZonePolicy.AsRecorded(ZoneOffset.UTC),
                            TargetHistory.NONE,
                            List.of(session))
                    .total()
                    .length());
        }

        // Then
        assertThat(inThreeWeeks).isEqualTo(session.active());
    }

    /** Whatever overlaps, the parts of a week come to the whole, and the whole is no more than its sessions have. */
    @Property(tries = 200)
    void shouldAddUpTheSameByDayKindAndExercise(
            @ForAll("sessions") List<CompletedSession> sessions,
            @ForAll WeekStart start,
            @ForAll("zonesAsked") ZoneChoice asked) {
        // Given
        Week week = Week.of(dateOf(sessions.get(0), asked), start);

        // When
        WeekTotals totals = WeekTotals.of(week, start, asked.countedIn(), TargetHistory.NONE, sessions);

        // Then
        assertThat(sum(totals.byDay())).isEqualTo(totals.total().length());
        Duration rest = totals.byKind().get(Kind.REST).length();
        assertThat(sum(totals.byKind())).isEqualTo(totals.total().length().plus(rest));
        assertThat(sum(totals.byExercise())).isEqualTo(totals.total().length().plus(rest));
        assertThat(sum(totals.moderateByDay())).isEqualTo(totals.moderate().length());
        assertThat(totals.total().length())
                .isLessThanOrEqualTo(
                        sessions.stream().map(CompletedSession::active).reduce(Duration.ZERO, Duration::plus));
    }

    /** Whatever overlaps, whole weeks and the best of many days are as if nobody had ever rested. */
    @Property(tries = 300)
    void shouldCountMovementAsIfThereWereNoRest(
            @ForAll("sessions") List<CompletedSession> sessions,
            @ForAll WeekStart start,
            @ForAll("zonesAsked") ZoneChoice asked) {
        // Given
        Week week = Week.of(dateOf(sessions.get(0), asked), start);
        LocalDate later = week.endsOn(start).plusDays(3);
        List<CompletedSession> withoutRest =
                sessions.stream().map(WeekOracleTest::withoutRest).toList();

        // When
        WeekTotals totals = WeekTotals.of(week, start, asked.countedIn(), TargetHistory.NONE, sessions);

        // Then
        WeekTotals moved = WeekTotals.of(week, start, asked.countedIn(), TargetHistory.NONE, withoutRest);
        assertThat(totals.total()).isEqualTo(moved.total());
        assertThat(totals.remainingMinutes()).isEqualTo(moved.remainingMinutes());
        assertThat(totals.moderate()).isEqualTo(moved.moderate());
        assertThat(totals.byDay()).isEqualTo(moved.byDay());
        assertThat(totals.moderateByDay()).isEqualTo(moved.moderateByDay());
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.REST))) {
            assertThat(totals.byKind()).containsEntry(kind, moved.byKind().get(kind));
        }
        assertThat(totals.sessions()).isGreaterThanOrEqualTo(moved.sessions());
        assertThat(BestDay.before(later, asked.countedIn(), sessions))
                .isEqualTo(BestDay.before(later, asked.countedIn(), withoutRest));
    }

    private static CompletedSession withoutRest(CompletedSession session) {
        return new CompletedSession(
                session.sessionId(),
                session.memberId(),
                session.zone(),
                session.startedAt(),
                session.endedAt(),
                session.status(),
                session.activeIntervals().stream()
                        .filter(interval -> interval.kind() != Kind.REST)
                        .toList(),
                session.repsDone());
    }

    /** The day before is the last of two weeks, or of the three that two weeks may touch. */
    @Property(tries = 200)
    void shouldFindTheBestOfTheDaysBefore(
            @ForAll("sessions") List<CompletedSession> sessions, @ForAll("zonesAsked") ZoneChoice asked) {
        // Given
        LocalDate today = dateOf(sessions.get(0), asked).plusDays(1);

        // When
        BestDay best = BestDay.before(today, asked.countedIn(), sessions);

        // Then
        Week week = Week.of(today, WeekStart.MONDAY);
        Duration longest = Duration.ZERO;
        for (int weeks = -2; weeks <= 0; weeks++) {
            WeekTotals totals =
                    WeekTotals.of(week.plus(weeks), WeekStart.MONDAY, asked.countedIn(), TargetHistory.NONE, sessions);
            for (ActiveTime day :
                    totals.byDay().subMap(today.minusDays(14), today).values()) {
                longest = day.length().compareTo(longest) > 0 ? day.length() : longest;
            }
        }
        assertThat(best.time().length()).isEqualTo(longest);
    }

    /** With overlaps and in several zones too, each moment is in exactly one week. */
    @Property(tries = 200)
    void shouldPutTheUnionIntoTheWeeksAroundIt(@ForAll("sessions") List<CompletedSession> sessions) {
        // Given
        Week first = Week.of(LocalDate.ofInstant(sessions.get(0).startedAt(), ZoneOffset.UTC), WeekStart.MONDAY);

        // When
        Duration inFiveWeeks = Duration.ZERO;
        for (int weeks = -2; weeks <= 2; weeks++) {
            inFiveWeeks = inFiveWeeks.plus(WeekTotals.of(
                            first.plus(weeks),
                            WeekStart.MONDAY,
                            new ZonePolicy.AsRecorded(ZoneOffset.UTC),
                            TargetHistory.NONE,
                            sessions)
                    .total()
                    .length());
        }

        // Then
        assertThat(inFiveWeeks.toMillis()).isEqualTo(milliseconds(sessions));
    }

    /** Counts each millisecond in which somebody moved: those after which more intervals have begun than ended. */
    private static long milliseconds(List<CompletedSession> sessions) {
        SortedMap<Long, Integer> changes = new TreeMap<>();
        for (CompletedSession session : sessions) {
            for (ActiveInterval interval : withoutRest(session).activeIntervals()) {
                changes.merge(interval.from().toEpochMilli(), 1, Integer::sum);
                changes.merge(interval.to().toEpochMilli(), -1, Integer::sum);
            }
        }
        long counted = 0;
        long before = 0;
        int open = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            counted += open > 0 ? change.getKey() - before : 0;
            before = change.getKey();
            open += change.getValue();
        }
        return counted;
    }

    private static Duration sum(Map<?, ActiveTime> times) {
        return times.values().stream().map(ActiveTime::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Somebody's choice of {@code ?zone=}, or none. */
    record ZoneChoice(List<ZoneId> asked) {
        ZonePolicy countedIn() {
            return asked.isEmpty() ? new ZonePolicy.AsRecorded(ZoneOffset.UTC) : new ZonePolicy.Fixed(asked.get(0));
        }

        ZoneId zone(CompletedSession session) {
            return asked.isEmpty() ? session.zone() : asked.get(0);
        }
    }

    @Provide
    Arbitrary<List<CompletedSession>> sessions() {
        return RandomSessions.any();
    }

    @Provide
    Arbitrary<ZoneChoice> zonesAsked() {
        return Arbitraries.oneOf(
                Arbitraries.just(new ZoneChoice(List.of())),
                Clocks.anywhere().map(clock -> new ZoneChoice(List.of(clock.getZone()))));
    }

    private static LocalDate dateOf(CompletedSession session, ZoneChoice asked) {
        return LocalDate.ofInstant(session.startedAt(), asked.zone(session));
    }
}
