package dev.lilt.client.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.Week;
import dev.lilt.client.terminal.TerminalCapabilities;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekBarsTest {
    private static final List<Week> WEEKS = List.of(week("2026-W46", 45, 20, 6), week("2026-W47", 163, 110, 12));

    @Test
    void shouldDrawAsciiForPipes() {
        // Given
        WeekBars bars = new WeekBars(TerminalCapabilities.PLAIN, 80);

        // When
        List<String> lines = bars.lines(WEEKS);

        // Then
        assertThat(lines)
                .containsExactly(
                        "week     minutes  of 150                                aerobic sessions  to go",
                        "2026-W46      45  [##########........................]       20        6    105",
                        "2026-W47     163  [##################################]      110       12      0");
    }

    @Test
    void shouldDrawBlocksToTheEighth() {
        // Given
        WeekBars bars = new WeekBars(new TerminalCapabilities(true, true), 60);

        // When
        List<String> lines = bars.lines(WEEKS);

        // Then
        assertThat(lines).allMatch(line -> line.length() < 60);
        assertThat(lines.get(1)).isEqualTo("2026-W46      45  ████▊░░░░░░░░░░░       20        6    105");
    }

    @Test
    void shouldHaveHeadingsForNoWeeks() {
        // Given
        WeekBars bars = new WeekBars(TerminalCapabilities.PLAIN, 20);

        // When
        List<String> lines = bars.lines(List.of());

        // Then
        assertThat(lines).containsExactly("week     minutes  of target   aerobic sessions  to go");
    }

    private static Week week(String name, long minutes, long moderate, int sessions) {
        LocalDate monday = LocalDate.of(2026, 11, 9);
        return new Week(
                name,
                monday,
                monday.plusDays(6),
                150,
                minutes,
                minutes * 60_000,
                Math.max(0, 150 - minutes),
                moderate,
                sessions);
    }
}
