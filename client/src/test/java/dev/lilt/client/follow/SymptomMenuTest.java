package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.SymptomId;
import org.junit.jupiter.api.Test;

class SymptomMenuTest {
    @Test
    void shouldOfferTheOrderAndTheGroupsOfTheGuidance() throws Exception {
        // Given
        ReceivedGuidance guidance = guidance("first", "first", "more");

        // When
        SymptomMenu menu = SymptomMenu.of(guidance);

        // Then
        assertThat(menu.shown()).extracting(SymptomId::id).containsExactly("s0", "s1");
        assertThat(menu.turned().shown()).extracting(SymptomId::id).containsExactly("s2");
        assertThat(menu.turned().turned()).isEqualTo(menu);
        assertThat(menu.at(2)).contains(new SymptomId("s1"));
        assertThat(menu.at(3)).isEmpty();
        assertThat(menu.at(0)).isEmpty();
    }

    @Test
    void shouldShowNoMoreThanSixAtFirst() throws Exception {
        // Given
        ReceivedGuidance guidance = guidance("first", "first", "first", "first", "first", "first", "first");

        // When
        SymptomMenu menu = SymptomMenu.of(guidance);

        // Then
        assertThat(menu.first()).hasSize(6);
        assertThat(menu.more()).extracting(SymptomId::id).containsExactly("s6");
    }

    @Test
    void shouldOfferWhatAnOlderServiceKnows() throws Exception {
        // Given
        String old =
                "{\"items\":[{\"id\":\"stop-symptoms\",\"items\":[{\"id\":\"dizziness\",\"title\":{\"en\":\"D\"}}]}]}";

        // When
        SymptomMenu menu = SymptomMenu.of(Json.read(old, ReceivedGuidance.class));

        // Then
        assertThat(menu.first()).containsExactly(SymptomId.DIZZINESS);
        assertThat(menu.turned()).isEqualTo(menu);
    }

    @Test
    void shouldFallBackToAllThatTheClientKnows() throws Exception {
        // Given
        ReceivedGuidance nothing = Json.read("{\"items\":[]}", ReceivedGuidance.class);

        // When
        SymptomMenu menu = SymptomMenu.of(nothing);

        // Then
        assertThat(menu.first())
                .extracting(SymptomId::id)
                .containsExactly("chest-pain", "bleeding", "fluid-loss", "sharp-pain", "dizziness", "other");
        assertThat(menu.more()).hasSize(7);
    }

    private static ReceivedGuidance guidance(String... groups) throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"s%d\",\"title\":{\"en\":\"S\"},\"group\":\"%s\"}".formatted(i, groups[i]));
        }
        return Json.read("{\"items\":[{\"id\":\"stop-symptoms\",\"items\":[" + items + "]}]}", ReceivedGuidance.class);
    }
}
