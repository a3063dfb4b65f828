package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.api.SymptomId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedGuidanceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    chest-pain             | urgent | Call the emergency number now
                    sudden-breathlessness  | urgent | Call the emergency number now
                    loss-of-feeling        | urgent | Call the emergency number now
                    bladder-bowel-control  | urgent | Call the emergency number now
                    fever                  | urgent | Call the emergency number now
                    bleeding               | now    | Call your maternity unit now
                    fluid-loss             | now    | Call your maternity unit now
                    tightenings            | now    | Call your maternity unit now
                    burning-urine          | soon   | -
                    rib-pain               | soon   | -
                    sharp-pain             | rest   | -
                    dizziness              | rest   | -
                    other                  | rest   | -
                    dizziness rib-pain     | soon   | -
                    rib-pain bleeding      | now    | Call your maternity unit now
                    other bleeding fever   | urgent | Call the emergency number now
                    """)
    void shouldLetTheMostUrgentDecideWithoutAnyGuidance(String symptoms, String urgency, String alarm) {
        // Given
        List<SymptomId> reported =
                Arrays.stream(symptoms.split(" ")).map(SymptomId::new).toList();

        // When
        ReceivedStopGuidance guidance = FetchedGuidance.of(null, reported);

        // Then
        assertThat(guidance.urgency()).isEqualTo(urgency);
        assertThat(guidance.alarm().orElse(null)).isEqualTo(alarm);
        assertThat(guidance.texts()).hasSize(1);
    }

    @Test
    void shouldSayTheWorstFirstInTheWordsOfTheGuidance() throws Exception {
        // Given
        List<SymptomId> reported = List.of(SymptomId.DIZZINESS, SymptomId.CHEST_PAIN);

        // When
        ReceivedStopGuidance guidance = FetchedGuidance.of(FollowingFixture.guidance(), reported);

        // Then
        assertThat(guidance)
                .isEqualTo(new ReceivedStopGuidance(
                        "urgent", "Urgent care now", List.of("Stop, and call.", "Sit down."), "emergency"));
    }

    @Test
    void shouldShowTheUrgentSignsToAMemberWhoCannotNameWhatTheyFeel() throws Exception {
        // Given
        List<SymptomId> reported = List.of(SymptomId.OTHER);

        // When
        ReceivedStopGuidance guidance = FetchedGuidance.of(FollowingFixture.guidance(), reported);

        // Then
        assertThat(guidance.urgency()).isEqualTo("rest");
        assertThat(guidance.texts()).containsExactly("Call for help.");
    }
}
