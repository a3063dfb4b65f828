package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.Symptom;
import org.junit.jupiter.api.Test;

class SymptomMenuTest {
    @Test
    void shouldOfferTheOrderAndTheGroupsOfTheGuidance() throws Exception {
        // Given
        Guidance guidance = guidance("first", "first", "more");

        // When
        SymptomMenu menu = SymptomMenu.of(guidance);

        // Then
        assertThat(menu.shown()).extracting(Symptom::id).containsExactly("s0", "s1");
        assertThat(menu.turned().shown()).extracting(Symptom::id).containsExactly("s2");
        assertThat(menu.turned().turned()).isEqualTo(menu);
        assertThat(menu.at(2)).contains(new Symptom("s1"));
        assertThat(menu.at(3)).isEmpty();
        assertThat(menu.at(0)).isEmpty();
    }

    @Test
    void shouldShowNoMoreThanSixAtFirst() throws Exception {
        // Given
        Guidance guidance = guidance("first", "first", "first", "first", "first", "first", "first");

        // When
        SymptomMenu menu = SymptomMenu.of(guidance);

        // Then
        assertThat(menu.first()).hasSize(6);
        assertThat(menu.more()).extracting(Symptom::id).containsExactly("s6");
    }

    @Test
    void shouldOfferWhatAnOlderServiceKnows() throws Exception {
        // Given
        String old =
                "{\"items\":[{\"id\":\"stop-symptoms\",\"items\":[{\"id\":\"dizziness\",\"title\":{\"en\":\"D\"}}]}]}";

        // When
        SymptomMenu menu = SymptomMenu.of(Json.read(old, Guidance.class));

        // Then
        assertThat(menu.first()).containsExactly(Symptom.DIZZINESS);
        assertThat(menu.turned()).isEqualTo(menu);
    }

    @Test
    void shouldFallBackToAllThatTheClientKnows() throws Exception {
        // Given
        Guidance nothing = Json.read("{\"items\":[]}", Guidance.class);

        // When
        SymptomMenu menu = SymptomMenu.of(nothing);

        // Then
        assertThat(menu.first())
                .extracting(Symptom::id)
                .containsExactly("chest-pain", "bleeding", "fluid-loss", "sharp-pain", "dizziness", "other");
        assertThat(menu.more()).hasSize(7);
    }

    private static Guidance guidance(String... groups) throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"s%d\",\"title\":{\"en\":\"S\"},\"group\":\"%s\"}".formatted(i, groups[i]));
        }
        return Json.read("{\"items\":[{\"id\":\"stop-symptoms\",\"items\":[" + items + "]}]}", Guidance.class);
    }
}
