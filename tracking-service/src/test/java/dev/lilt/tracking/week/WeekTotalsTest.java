package dev.lilt.tracking.week;

import static dev.lilt.tracking.week.Sessions.days;
import static dev.lilt.tracking.week.Sessions.interval;
import static dev.lilt.tracking.week.Sessions.session;
import static dev.lilt.tracking.week.Sessions.tilt;
import static dev.lilt.tracking.week.Sessions.time;
import static dev.lilt.tracking.week.Sessions.walk;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekTotalsTest {
    private static final ZonePolicy RECORDED = new ZonePolicy.AsRecorded(ZoneOffset.UTC);
    private static final Week W47 = Week.parse("2026-W47");

    @Test
    void shouldAddUpAWholeWeek() {
        // Given
        List<CompletedSession> sessions = List.of(
                session(
                        "Europe/Vienna",
                        tilt("2026-11-16T07:00:00Z", "2026-11-16T07:02:00Z"),
                        interval(
                                "2026-11-16T07:02:00Z",
                                "2026-11-16T07:05:30.500Z",
                                "cat-cow",
                                Kind.MOBILITY,
                                Intensity.LIGHT)),
                session("Europe/Vienna", walk("2026-11-18T11:00:00Z", "2026-11-18T11:10:00Z")),
                session("Asia/Tokyo", tilt("2026-11-22T00:00:00Z", "2026-11-22T00:01:29.500Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals)
                .isEqualTo(new WeekTotals(
                        W47,
                        WeekStart.MONDAY,
                        ZoneId.of("Asia/Tokyo"),
                        Duration.ofMinutes(150),
                        time("PT17M"),
                        time("PT10M"),
                        Map.of(
                                Kind.AEROBIC, time("PT10M"),
                                Kind.STRENGTH, time("PT3M29.5S"),
                                Kind.MOBILITY, time("PT3M30.5S"),
                                Kind.RELAXATION, ActiveTime.NONE,
                                Kind.REST, ActiveTime.NONE),
                        totals.byDay(),
                        totals.moderateByDay(),
                        Map.of(
                                "walk-pelvic-sway", time("PT10M"),
                                "cat-cow", time("PT3M30.5S"),
                                "pelvic-tilt", time("PT3M29.5S")),
                        3));
        assertThat(totals.byDay())
                .containsExactlyEntriesOf(
                        days("2026-11-16", "PT5M30.5S", "PT0S", "PT10M", "PT0S", "PT0S", "PT0S", "PT1M29.5S"));
        assertThat(totals.byExercise().keySet()).containsExactly("walk-pelvic-sway", "cat-cow", "pelvic-tilt");
        assertThat(totals.remainingMinutes()).isEqualTo(133);
    }

    @Test
    void shouldCountModerateMinutesOfAerobicTimeOnly() {
        // Given
        CompletedSession session = session(
                "UTC",
                interval("2026-11-16T07:00:00Z", "2026-11-16T07:01:00Z", "stroll", Kind.AEROBIC, Intensity.LIGHT),
                interval("2026-11-16T07:01:00Z", "2026-11-16T07:03:00Z", "walk", Kind.AEROBIC, Intensity.MODERATE),
                interval("2026-11-16T07:03:00Z", "2026-11-16T07:07:00Z", "swim", Kind.AEROBIC, Intensity.VIGOROUS),
                interval("2026-11-16T07:07:00Z", "2026-11-16T07:15:00Z", "bands", Kind.STRENGTH, Intensity.MODERATE));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, List.of(session));

        // Then
        assertThat(totals.moderate()).isEqualTo(time("PT6M"));
        assertThat(totals.total()).isEqualTo(time("PT15M"));
    }

    @Test
    void shouldFloorOnceAfterAddingUp() {
        // Given
        List<CompletedSession> sessions = List.of(
                session("UTC", tilt("2026-11-16T07:00:00Z", "2026-11-16T07:00:59.999Z")),
                session("UTC", tilt("2026-11-17T07:00:00Z", "2026-11-17T07:00:59.999Z")),
                session("UTC", tilt("2026-11-18T07:00:00Z", "2026-11-18T07:00:00.002Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.total().minutes()).isEqualTo(2);
        assertThat(totals.byDay().values()).extracting(ActiveTime::minutes).containsOnly(0L);
    }

    @Test
    void shouldCountTimeOfTwoSessionsAtOnceForTheExerciseThatBeganFirst() {
        // Given
        List<CompletedSession> sessions = List.of(
                session("UTC", walk("2026-11-16T07:05:00Z", "2026-11-16T07:15:00Z")),
                session("UTC", tilt("2026-11-16T07:00:00Z", "2026-11-16T07:10:00Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.total()).isEqualTo(time("PT15M"));
        assertThat(totals.moderate()).isEqualTo(time("PT5M"));
        assertThat(totals.byKind()).containsEntry(Kind.STRENGTH, time("PT10M"));
        assertThat(totals.byKind()).containsEntry(Kind.AEROBIC, time("PT5M"));
        assertThat(totals.byExercise())
                .isEqualTo(Map.of("pelvic-tilt", time("PT10M"), "walk-pelvic-sway", time("PT5M")));
        assertThat(totals.sessions()).isEqualTo(2);
    }

    @Test
    void shouldCountASessionThatLiesInAnother() {
        // Given
        List<CompletedSession> sessions = List.of(
                session("UTC", tilt("2026-11-16T07:00:00Z", "2026-11-16T07:10:00Z")),
                session("Asia/Tokyo", walk("2026-11-16T07:05:00Z", "2026-11-16T07:07:00Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.total()).isEqualTo(time("PT10M"));
        assertThat(totals.byExercise()).isEqualTo(Map.of("pelvic-tilt", time("PT10M")));
        assertThat(totals.sessions()).isEqualTo(2);
        assertThat(totals.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    /** The session that began first, though in it the exercise began as late as in the other. */
    @Test
    void shouldCountExercisesThatBeganAtOnceForTheEarlierSession() {
        // Given
        ActiveInterval tilt = tilt("2026-11-16T07:05:00Z", "2026-11-16T07:10:00Z");
        List<CompletedSession> sessions = List.of(
                withId(1, "2026-11-16T07:05:00Z", walk("2026-11-16T07:05:00Z", "2026-11-16T07:10:00Z")),
                withId(2, "2026-11-16T07:04:59Z", tilt));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.byExercise()).isEqualTo(Map.of("pelvic-tilt", time("PT5M")));
    }

    /** By the ids as they are written: {@code UUID.compareTo} would take the other. */
    @Test
    void shouldCountSessionsThatBeganAtOnceForTheLowerId() {
        // Given
        List<CompletedSession> sessions = List.of(
                withId(Long.MIN_VALUE, "2026-11-16T07:00:00Z", walk("2026-11-16T07:00:00Z", "2026-11-16T07:05:00Z")),
                withId(1, "2026-11-16T07:00:00Z", tilt("2026-11-16T07:00:00Z", "2026-11-16T07:03:00Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.byExercise())
                .isEqualTo(Map.of("pelvic-tilt", time("PT3M"), "walk-pelvic-sway", time("PT2M")));
    }

    private static CompletedSession withId(long high, String startedAt, ActiveInterval interval) {
        return new CompletedSession(
                new UUID(high, 0),
                "alma",
                ZoneOffset.UTC,
                Instant.parse(startedAt),
                interval.to(),
                SessionStatus.COMPLETED,
                List.of(interval),
                List.of());
    }

    @Test
    void shouldNotCountASessionWithoutActiveTime() {
        // Given
        CompletedSession onlyPauses = new CompletedSession(
                UUID.randomUUID(),
                "alma",
                ZoneId.of("Europe/Vienna"),
                Instant.parse("2026-11-16T07:00:00Z"),
                Instant.parse("2026-11-16T19:00:00Z"),
                SessionStatus.EXPIRED,
                List.of(),
                List.of());

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, List.of(onlyPauses));

        // Then
        assertThat(totals.sessions()).isZero();
        assertThat(totals.total()).isEqualTo(ActiveTime.NONE);
        assertThat(totals.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(totals.remainingMinutes()).isEqualTo(150);
    }

    @Test
    void shouldNeedNothingMoreOnceTheTargetIsReached() {
        // Given
        CompletedSession session = session("UTC", walk("2026-11-16T07:00:00Z", "2026-11-16T10:00:00Z"));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, List.of(session));

        // Then
        assertThat(totals.total().minutes()).isEqualTo(180);
        assertThat(totals.remainingMinutes()).isZero();
    }
}
