package dev.lilt.tracking.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekStart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetHistoryTest {
    /** The second one is set on Monday at 00:00 in Vienna, the last instant but one of Sunday in London. */
    private static final TargetHistory TARGETS = new TargetHistory(new TreeMap<>(Map.of(
            Instant.parse("2026-11-04T12:00:00Z"), new Target(60),
            Instant.parse("2026-11-15T23:00:00Z"), new Target(90),
            Instant.parse("2026-11-18T12:00:00Z"), new Target(120))));

    @ParameterizedTest
    @CsvSource({
        "2026-W44, monday,   Europe/Vienna, 150",
        "2026-W45, monday,   Europe/Vienna, 60",
        "2026-W46, monday,   Europe/Vienna, 60",
        "2026-W46, monday,   Europe/London, 90",
        "2026-W47, monday,   Europe/Vienna, 120",
        "2026-W48, monday,   Europe/Vienna, 120",
        "2026-W46, sunday,   Europe/London, 60",
        "2026-W47, saturday, Europe/London, 120"
    })
    void shouldJudgeAWeekByTheTargetInForceAtItsEnd(String week, String start, String zone, int minutes) {
        // Given
        ZonePolicy countedIn = new ZonePolicy.Fixed(ZoneId.of(zone));

        // When
        WeekTotals totals = WeekTotals.of(Week.parse(week), WeekStart.parse(start), countedIn, TARGETS, List.of());

        // Then
        assertThat(totals.target()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(totals.remainingMinutes()).isEqualTo(minutes);
        assertThat(totals.moderateRemainingMinutes()).isEqualTo(minutes);
    }

    @Test
    void shouldHoldTheUsualTargetUntilOneIsSet() {
        assertThat(TargetHistory.NONE.latest()).isEqualTo(new Target(150));
        assertThat(TARGETS.latest()).isEqualTo(new Target(120));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1261, Integer.MAX_VALUE})
    void shouldRefuseATargetThatNobodyCanAimFor(int minutes) {
        assertThatThrownBy(() -> new Target(minutes)).hasMessage("a whole number from 1 to 1260");
    }
}
