package dev.lilt.client.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.ReceivedWeek;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.TerminalCapabilities;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeekBarsTest {
    private static final List<ReceivedWeek> WEEKS =
            List.of(week("2026-W46", 45, 20, 6), week("2026-W47", 163, 110, 12));

    @AfterEach
    void speakEnglish() {
        Messages.use(Locale.ENGLISH);
    }

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
    void shouldShowRestBesideTheMinutes() {
        // Given
        List<ReceivedWeek> weeks =
                List.of(week("2026-W46", 45, 20, 6, 12), week("2026-W47", 163, 110, 12), week("2026-W48", 0, 0, 1, 15));

        // When
        List<String> lines = new WeekBars(TerminalCapabilities.PLAIN, 80).lines(weeks);

        // Then
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("2026-W46      45  ");
        assertThat(lines.getLast()).isEqualTo("Minutes of rest, beside these: 12 in 2026-W46, 15 in 2026-W48.");
    }

    @Test
    void shouldSpeakSpanish() {
        // Given
        Messages.use(Locale.forLanguageTag("es"));
        List<ReceivedWeek> weeks = List.of(week("2026-W46", 45, 20, 6, 12));

        // When
        List<String> lines = new WeekBars(TerminalCapabilities.PLAIN, 60).lines(weeks);

        // Then
        assertThat(lines)
                .containsExactly(
                        "semana   minutos  de 150             aerób. sesiones faltan",
                        "2026-W46      45  [####..........]       20        6    105",
                        "Minutos de descanso, aparte: 12 en 2026-W46.");
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

    private static ReceivedWeek week(String name, long minutes, long moderate, int sessions) {
        return week(name, minutes, moderate, sessions, 0);
    }

    private static ReceivedWeek week(String name, long minutes, long moderate, int sessions, long rest) {
        LocalDate monday = LocalDate.of(2026, 11, 9);
        return new ReceivedWeek(
                name,
                monday,
                monday.plusDays(6),
                150,
                minutes,
                minutes * 60_000,
                Math.max(0, 150 - minutes),
                moderate,
                sessions,
                Map.of("strength", new ReceivedWeek.KindTime(minutes), "rest", new ReceivedWeek.KindTime(rest)));
    }
}
