package dev.lilt.tracking.week;

import static dev.lilt.tracking.week.Sessions.days;
import static dev.lilt.tracking.week.Sessions.interval;
import static dev.lilt.tracking.week.Sessions.rest;
import static dev.lilt.tracking.week.Sessions.session;
import static dev.lilt.tracking.week.Sessions.tilt;
import static dev.lilt.tracking.week.Sessions.time;
import static dev.lilt.tracking.week.Sessions.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guided rest is shown in a week, and no part of its minutes. */
class RestInWeekTest {
    private static final ZonePolicy RECORDED = new ZonePolicy.AsRecorded(ZoneOffset.UTC);
    private static final Week W47 = Week.parse("2026-W47");

    @Test
    void shouldShowRestWithoutCountingIt() {
        // Given
        CompletedSession evening = session(
                "UTC",
                walk("2026-11-16T18:00:00Z", "2026-11-16T18:08:00Z"),
                rest("2026-11-16T18:08:00Z", "2026-11-16T18:20:00Z"));
        CompletedSession onlyRest = session("Asia/Tokyo", rest("2026-11-18T18:00:00Z", "2026-11-18T18:15:00Z"));

        // When
        WeekTotals totals =
                WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, List.of(evening, onlyRest));

        // Then
        assertThat(totals.total()).isEqualTo(time("PT8M"));
        assertThat(totals.moderate()).isEqualTo(time("PT8M"));
        assertThat(totals.remainingMinutes()).isEqualTo(142);
        assertThat(totals.byDay())
                .containsExactlyEntriesOf(days("2026-11-16", "PT8M", "PT0S", "PT0S", "PT0S", "PT0S", "PT0S", "PT0S"));
        assertThat(totals.byKind()).containsEntry(Kind.REST, time("PT27M"));
        assertThat(totals.byExercise())
                .containsExactly(Map.entry("heat-or-cold", time("PT27M")), Map.entry("walk-pelvic-sway", time("PT8M")));
        assertThat(totals.sessions()).isEqualTo(2);
        assertThat(totals.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    /** The rest began first, and goes on between the two movements. */
    @Test
    void shouldCountAMomentOfRestAndMovementAsMovement() {
        // Given
        List<CompletedSession> sessions = List.of(
                session("UTC", rest("2026-11-16T07:00:00Z", "2026-11-16T07:20:00Z")),
                session("UTC", rest("2026-11-16T07:05:00Z", "2026-11-16T07:30:00Z")),
                session("UTC", walk("2026-11-16T07:04:00Z", "2026-11-16T07:06:00Z")),
                session("UTC", tilt("2026-11-16T07:10:00Z", "2026-11-16T07:15:00Z")));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, sessions);

        // Then
        assertThat(totals.total()).isEqualTo(time("PT7M"));
        assertThat(totals.byKind())
                .containsEntry(Kind.AEROBIC, time("PT2M"))
                .containsEntry(Kind.STRENGTH, time("PT5M"))
                .containsEntry(Kind.REST, time("PT23M"));
        assertThat(totals.sessions()).isEqualTo(4);
    }

    /** Heat was recorded as relaxation before there was rest, and such a row says so for good. */
    @Test
    void shouldCountWhatWasRecordedAsRelaxationBefore() {
        // Given
        CompletedSession warmth = session(
                "UTC",
                interval(
                        "2026-11-16T18:00:00Z",
                        "2026-11-16T18:12:00Z",
                        "heat-or-cold",
                        Kind.RELAXATION,
                        Intensity.LIGHT));

        // When
        WeekTotals totals = WeekTotals.of(W47, WeekStart.MONDAY, RECORDED, TargetHistory.NONE, List.of(warmth));

        // Then
        assertThat(totals.total()).isEqualTo(time("PT12M"));
        assertThat(totals.byKind())
                .containsEntry(Kind.RELAXATION, time("PT12M"))
                .containsEntry(Kind.REST, ActiveTime.NONE);
    }
}
