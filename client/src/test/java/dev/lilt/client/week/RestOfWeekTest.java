package dev.lilt.client.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.Range;
import dev.lilt.client.api.ReceivedWeek;
import dev.lilt.client.api.WeekProgress;
import dev.lilt.client.api.WeekProgress.MinutesPair;
import dev.lilt.client.api.WeekProgress.PlanForecast;
import dev.lilt.client.api.WeekProgress.Rest;
import dev.lilt.client.language.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestOfWeekTest {
    private static final ReceivedWeek WEEK = new ReceivedWeek(
            "2026-W47",
            LocalDate.of(2026, 11, 16),
            LocalDate.of(2026, 11, 22),
            150,
            45,
            2_700_000,
            105,
            20,
            6,
            Map.of());

    @AfterEach
    void speakEnglish() {
        Messages.use(Locale.ENGLISH);
    }

    @Test
    void shouldSayWhatThePlanBringsAndWhatClosesTheGap() {
        // Given
        PlanForecast plan = new PlanForecast(
                "back-care-day",
                new MinutesPair(new Range(105, 135), new Range(35, 80)),
                new MinutesPair(new Range(5, 15), new Range(24, 39)));

        // When
        List<String> lines = RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 35, 18L, 44, plan)));

        // Then
        assertThat(lines)
                .containsExactly(
                        "",
                        "18 minutes are a good amount for today. Practice counts, not perfection.",
                        "3 days left with today: 35 minutes a day make 150; aerobic alone, 44 a day.",
                        "back-care-day on each: 105-135 of 150 minutes by then, 35-80 of them aerobic.",
                        "A walk of 24-39 minutes more a day closes that gap. Any of it counts.");
    }

    @Test
    void shouldNotSpeakOfAGapThatThePlanCloses() {
        // Given
        PlanForecast plan = new PlanForecast(
                "back-care-day",
                new MinutesPair(new Range(160, 160), new Range(150, 155)),
                new MinutesPair(new Range(0, 0), new Range(0, 0)));

        // When
        List<String> lines = RestOfWeek.lines(new WeekProgress(WEEK, rest(1, 0, 0L, 12, plan)));

        // Then
        assertThat(lines)
                .containsExactly(
                        "",
                        "Today is left: 150 minutes are reached; aerobic alone, 12 a day.",
                        "back-care-day on each: 160 of 150 minutes by then, 150-155 of them aerobic.");
    }

    @Test
    void shouldAskForNothingOnceTheTargetIsReached() {
        assertThat(RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 0, 0L, 0, null))))
                .containsExactly("", "150 minutes are reached, and by aerobic ones alone.");
    }

    @Test
    void shouldBeContentOnceTodaysPartIsDone() {
        assertThat(RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 35, 0L, 44, null))))
                .containsExactly(
                        "",
                        "Well done, that is plenty for today. Practice counts, not perfection.",
                        "3 days left with today: 35 minutes a day make 150; aerobic alone, 44 a day.");
    }

    @Test
    void shouldSpeakOfOneMinute() {
        assertThat(RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 1, 1L, 44, null))))
                .contains("1 minute is a good amount for today. Practice counts, not perfection.");
    }

    @Test
    void shouldSpeakSpanish() {
        // Given
        Messages.use(Locale.forLanguageTag("es"));
        PlanForecast plan = new PlanForecast(
                "back-care-day",
                new MinutesPair(new Range(105, 135), new Range(35, 80)),
                new MinutesPair(new Range(5, 15), new Range(24, 39)));

        // When
        List<String> lines = RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 35, 18L, 44, plan)));

        // Then
        assertThat(lines)
                .containsExactly(
                        "",
                        "18 minutos son una buena cantidad para hoy. Cuenta la práctica, no la perfección.",
                        "Quedan 3 días con hoy: 35 minutos al día suman 150; solo aeróbicos, 44 al día.",
                        "back-care-day cada día: 105-135 de 150 minutos al final, 35-80 de ellos aeróbicos.",
                        "Un paseo de 24-39 minutos más al día cierra esa diferencia. Cada minuto cuenta.");
    }

    @Test
    void shouldSuggestNothingForAServiceThatDoesNot() {
        assertThat(RestOfWeek.lines(new WeekProgress(WEEK, rest(3, 35, null, 44, null))))
                .containsExactly("", "3 days left with today: 35 minutes a day make 150; aerobic alone, 44 a day.");
    }

    @Test
    void shouldSayNothingForAServiceThatDoesNot() {
        assertThat(RestOfWeek.lines(new WeekProgress(WEEK, null))).isEmpty();
    }

    private static Rest rest(
            int daysLeft, long needed, @Nullable Long suggested, long moderate, @Nullable PlanForecast plan) {
        return new Rest(daysLeft, needed, suggested, moderate, plan);
    }
}
