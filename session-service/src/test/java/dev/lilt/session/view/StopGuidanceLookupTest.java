package dev.lilt.session.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.safety.Urgency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guidance after a stop with symptoms, the worst one first. */
class StopGuidanceLookupTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final StopGuidanceLookup SHIPPED =
            new StopGuidanceLookup(Shipped.catalogOf(json("""
                    {"id":"stop-symptoms","version":1,"title":{"en":"Stop"},"items":[
                     {"id":"chest-pain","title":{"en":"Chest pain"},"text":{"en":"Stop: chest."},
                      "say":{"en":"Stop. Get help for your chest.","es":"Para. Pide ayuda."}},
                     {"id":"bleeding","title":{"en":"Bleeding","es":"Sangrado"},"text":{"en":"Stop: bleeding."}},
                     {"id":"dizziness","title":{"en":"Dizziness"},"text":{"en":"Stop: dizzy."},
                      "say":{"en":"Stop: dizzy."}},
                     {"id":"other","title":{"en":"Other"},"text":{"en":"Stop: other."}}]}"""), json("""
                    {"id":"urgent","version":1,"title":{"en":"Urgent care now"},"items":[
                     {"id":"fever","title":{"en":"Fever"},"text":{"en":"Fever is urgent."}},
                     {"id":"chest-pain","title":{"en":"Chest pain"},"text":{"en":"Chest pain is urgent."}}]}"""), json("""
                    {"id":"now","version":1,"title":{"en":"Call now","es":"Llama ya"},"items":[
                     {"id":"bleeding","title":{"en":"Bleeding"},"text":{"en":"Bleeding: call.","es":"Sangrado: llama."}}]}""")));
    private static final StopGuidanceLookup EMPTY = new StopGuidanceLookup(Shipped.catalogOf());

    @Test
    void shouldLetTheWorstSymptomDecideAndTellItFirst() {
        // When
        Optional<StopGuidance> guidance = SHIPPED.of(EnumSet.of(Symptom.DIZZINESS, Symptom.BLEEDING), Locale.ENGLISH);

        // Then
        assertThat(guidance)
                .contains(new StopGuidance(
                        "now", "Call now", List.of("Stop: bleeding.", "Stop: dizzy."), "maternity-unit"));
    }

    @Test
    void shouldShowTheUrgentListAfterAnotherWorryingSymptom() {
        // When
        Optional<StopGuidance> guidance = SHIPPED.of(EnumSet.of(Symptom.OTHER), Locale.ENGLISH);
        Optional<StopGuidance> withChestPain =
                SHIPPED.of(EnumSet.of(Symptom.OTHER, Symptom.CHEST_PAIN), Locale.ENGLISH);

        // Then
        assertThat(guidance)
                .contains(new StopGuidance(
                        "rest",
                        "Stop and rest",
                        List.of("Stop: other.", "Fever is urgent.", "Chest pain is urgent."),
                        "none"));
        assertThat(withChestPain)
                .contains(new StopGuidance(
                        "urgent",
                        "Urgent care now",
                        List.of("Stop: chest.", "Stop: other.", "Fever is urgent."),
                        "emergency"));
    }

    @Test
    void shouldNotSayToStopWhereThereIsNoSession() {
        // When
        StopGuidance guidance =
                SHIPPED.insteadOfSession(EnumSet.of(Symptom.BLEEDING), Urgency.REST, Locale.of("es", "MX"));

        // Then
        assertThat(guidance)
                .isEqualTo(new StopGuidance("now", "Llama ya", List.of("Sangrado: llama."), "maternity-unit"));
        assertThat(SHIPPED.names(EnumSet.of(Symptom.RIB_PAIN, Symptom.BLEEDING), Locale.of("es")))
                .containsExactly("Sangrado", "rib pain");
    }

    @Test
    void shouldSayNothingWithoutASymptom() {
        assertThat(SHIPPED.of(Set.of(), Locale.ENGLISH)).isEmpty();
    }

    /** Every set of symptoms there is, with no content at all: content-service may never have been heard of. */
    @Test
    void shouldGiveTheLevelOfTheWorstOfAnySymptoms() {
        Symptom[] all = Symptom.values();
        IntStream.range(1, 1 << all.length).forEach(bits -> {
            // Given
            EnumSet<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
            IntStream.range(0, all.length)
                    .filter(each -> (bits >> each & 1) == 1)
                    .forEach(each -> symptoms.add(all[each]));
            Urgency worst = symptoms.stream()
                    .map(Symptom::urgency)
                    .min(Urgency::compareTo)
                    .orElseThrow();

            // When
            StopGuidance guidance = EMPTY.of(symptoms, Locale.ENGLISH).orElseThrow();

            // Then
            if (!guidance.urgency().equals(worst.wire())
                    || !guidance.call().equals(worst.call().wire())) {
                fail("%s gives %s", symptoms, guidance);
            }
        });
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
