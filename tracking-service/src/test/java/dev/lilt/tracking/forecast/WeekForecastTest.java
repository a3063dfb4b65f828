package dev.lilt.tracking.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.forecast.PlanForecast.MinutesPerDay;
import dev.lilt.tracking.forecast.PlanForecast.Sum;
import dev.lilt.tracking.week.ActiveTime;
import dev.lilt.tracking.week.BestDay;
import dev.lilt.tracking.week.TargetHistory;
import dev.lilt.tracking.week.WeekTotals;
import dev.lilt.tracking.week.ZonePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekForecastTest {
    static final ZoneId UTC = ZoneId.of("UTC");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    static final BestDay NO_DAY = new BestDay(ActiveTime.NONE);
    static final PlanDay DAY = new PlanDay(
            "back-care-day",
            DurationRange.ofMinutes(20, 30),
            List.of(
                    PlanBlock.ofAll(
                            "morning",
                            DurationRange.ofMinutes(5, 8),
                            List.of(new PlannedExercise(Kind.STRENGTH, Intensity.LIGHT, Optional.empty()))),
                    PlanBlock.ofAll(
                            "walk",
                            DurationRange.ofMinutes(5, 10),
                            List.of(new PlannedExercise(Kind.AEROBIC, Intensity.MODERATE, Optional.empty())))));

    /** Tilts on Monday, and so many minutes of walking. */
    @ParameterizedTest(name = "{0}+{1} minutes done, {2}: {3} days, {4} and {5} a day")
    @CsvSource({
        "0,   0,   2026-11-16, 7, 22,  22",
        "0,   0,   2026-11-22, 1, 150, 150",
        "10,  0,   2026-11-16, 7, 20,  22",
        "9,   1,   2026-11-18, 5, 28,  30",
        "9,   0,   2026-11-18, 5, 29,  30",
        "100, 49,  2026-11-22, 1, 1,   101",
        "100, 49,  2026-11-20, 3, 1,   34",
        "100, 50,  2026-11-20, 3, 0,   34",
        "0,   150, 2026-11-20, 3, 0,   0",
        "100, 151, 2026-11-20, 3, 0,   0"
    })
    void shouldSayHowMuchADayReachesTheTarget(
            int tilting, int walking, LocalDate today, int daysLeft, long neededPerDay, long moderateNeededPerDay) {
        // Given
        WeekTotals totals = totals(tilting, walking);

        // When
        WeekForecast forecast = WeekForecast.of(totals, today, UTC, NO_DAY, Optional.empty());

        // Then
        assertThat(forecast.daysLeft()).isEqualTo(daysLeft);
        assertThat(forecast.neededPerDay()).isEqualTo(neededPerDay);
        assertThat(forecast.moderateNeededPerDay()).isEqualTo(moderateNeededPerDay);
        assertThat(forecast.plan()).isEmpty();
    }

    /** All of the minutes are Monday's: today's on Monday. */
    @ParameterizedTest(name = "best day {0}, {1} minutes done on Monday, {2}: {3} suggested")
    @CsvSource({
        // A new member
        "PT0S,      0,   2026-11-16, 10",
        "PT0S,      4,   2026-11-16, 6",
        "PT0S,      10,  2026-11-16, 0",
        "PT0S,      25,  2026-11-16, 0",
        "PT0S,      145, 2026-11-22, 5",
        // Ten more than the best day, of which begun minutes don't count
        "PT8M,      0,   2026-11-16, 18",
        "PT8M59.9S, 0,   2026-11-16, 18",
        "PT8M,      6,   2026-11-16, 12",
        // No more than the target needs a day, which was 22 this morning, and is 30 on Wednesday
        "PT12M,     0,   2026-11-16, 22",
        "PT40M,     0,   2026-11-16, 22",
        "PT40M,     8,   2026-11-16, 14",
        "PT40M,     22,  2026-11-16, 0",
        "PT40M,     0,   2026-11-18, 30",
        // The last day
        "PT1H,      100, 2026-11-22, 50",
        "PT20M,     100, 2026-11-22, 30",
        // The target is reached
        "PT1H,      150, 2026-11-18, 0",
        "PT0S,      151, 2026-11-16, 0"
    })
    void shouldBuildUpWhatItSuggests(Duration best, int done, LocalDate today, long suggested) {
        // Given
        WeekTotals totals = totals(done, 0);

        // When
        WeekForecast forecast =
                WeekForecast.of(totals, today, UTC, new BestDay(new ActiveTime(best)), Optional.empty());

        // Then
        assertThat(forecast.suggestedToday()).isEqualTo(suggested);
    }

    /** A morning of 5 to 8 minutes, and an evening in which she may choose rest instead of a walk. */
    @Test
    void shouldNotCountThePlansRest() {
        // Given
        PlannedExercise walk =
                new PlannedExercise(Kind.AEROBIC, Intensity.MODERATE, Optional.of(DurationRange.ofMinutes(5, 15)));
        PlannedExercise warmth =
                new PlannedExercise(Kind.REST, Intensity.LIGHT, Optional.of(DurationRange.ofMinutes(10, 15)));
        PlanDay day = new PlanDay(
                "mild-day",
                DurationRange.ofMinutes(20, 30),
                List.of(
                        DAY.blocks().get(0),
                        PlanBlock.ofOne("evening", DurationRange.ofMinutes(5, 10), List.of(walk, warmth))));

        // When
        PlanForecast plan = WeekForecast.of(totals(0, 0), MONDAY.plusDays(6), UTC, NO_DAY, Optional.of(day))
                .plan()
                .orElseThrow();

        // Then
        assertThat(plan.all().adds()).isEqualTo(DurationRange.ofMinutes(5, 18));
        assertThat(plan.moderate().adds()).isEqualTo(DurationRange.ofMinutes(0, 10));
    }

    /** On Wednesday 25 minutes are done, 10 of them walking on Monday, so five days may add 100 to 150. */
    @Test
    void shouldSayWhatThePlanWouldBring() {
        // Given
        WeekTotals totals = totals(15, 10);

        // When
        PlanForecast plan = WeekForecast.of(totals, MONDAY.plusDays(2), UTC, NO_DAY, Optional.of(DAY))
                .plan()
                .orElseThrow();

        // Then
        assertThat(plan.all())
                .isEqualTo(new Sum(
                        DurationRange.ofMinutes(100, 150),
                        DurationRange.ofMinutes(125, 175),
                        DurationRange.ofMinutes(0, 25),
                        new MinutesPerDay(0, 5)));
        assertThat(plan.moderate())
                .isEqualTo(new Sum(
                        DurationRange.ofMinutes(25, 50),
                        DurationRange.ofMinutes(35, 60),
                        DurationRange.ofMinutes(90, 115),
                        new MinutesPerDay(18, 23)));
    }

    @Test
    void shouldTakeWhatIsDoneTodayOffTodaysPart() {
        // Given
        WeekTotals totals = totals(15, 10);

        // When
        PlanForecast plan = WeekForecast.of(totals, MONDAY, UTC, NO_DAY, Optional.of(DAY))
                .plan()
                .orElseThrow();

        // Then: 25 of today's 20 to 30, and six whole days
        assertThat(plan.all().adds()).isEqualTo(DurationRange.ofMinutes(120, 185));
        assertThat(plan.moderate().adds()).isEqualTo(DurationRange.ofMinutes(30, 60));
    }

    @Test
    void shouldNotCountADayThatTheZoneSkips() {
        // Given
        ZoneId apia = ZoneId.of("Pacific/Apia");
        WeekTotals totals = WeekTotals.of(
                Week.parse("2011-W52"), WeekStart.MONDAY, new ZonePolicy.Fixed(apia), TargetHistory.NONE, List.of());

        // When
        WeekForecast forecast = WeekForecast.of(totals, LocalDate.of(2011, 12, 29), apia, NO_DAY, Optional.empty());

        // Then: Thursday, Saturday and Sunday
        assertThat(forecast).isEqualTo(new WeekForecast(3, 50, 10, 50, Optional.empty()));
    }

    @Test
    void shouldNotBringMoreModerateTimeThanADayHas() {
        // Given
        PlanDay walks = new PlanDay(
                "walks",
                DurationRange.ofMinutes(6, 8),
                List.of(DAY.blocks().get(1), DAY.blocks().get(1)));

        // When
        DurationRange moderate = walks.moderate();

        // Then
        assertThat(moderate).isEqualTo(DurationRange.ofMinutes(8, 8));
    }

    static WeekTotals totals(int tilting, int walking) {
        Instant start = MONDAY.atStartOfDay(UTC).toInstant();
        Instant between = start.plus(Duration.ofMinutes(tilting));
        Instant end = between.plus(Duration.ofMinutes(walking));
        List<ActiveInterval> intervals = new ArrayList<>();
        intervals.add(new ActiveInterval(start, between, "pelvic-tilt", 1, Kind.STRENGTH, Intensity.LIGHT));
        intervals.add(new ActiveInterval(between, end, "walk", 1, Kind.AEROBIC, Intensity.MODERATE));
        CompletedSession session = new CompletedSession(
                new UUID(0, 1), "alma", UTC, start, end, SessionStatus.COMPLETED, intervals, List.of());
        return WeekTotals.of(
                Week.parse("2026-W47"),
                WeekStart.MONDAY,
                new ZonePolicy.Fixed(UTC),
                TargetHistory.NONE,
                List.of(session));
    }
}
