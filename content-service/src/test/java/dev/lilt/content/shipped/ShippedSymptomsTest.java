package dev.lilt.content.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.guidance.Group;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.guidance.GuidanceItem;
import dev.lilt.content.guidance.Level;
import dev.lilt.content.json.DefinitionJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents of guidance that other services act on: symptoms by level, conditions, changes of position. */
class ShippedSymptomsTest {
    private static final ShippedContent SHIPPED =
            new ShippedFolder(Path.of("src/main/resources/shipped")).content(new DefinitionJson());

    @Test
    void shouldOfferTheMostDangerousSymptomsFirst() {
        // Given
        List<GuidanceItem> symptoms = document("stop-symptoms").items();

        // Then
        assertThat(symptoms).hasSize(13);
        for (Group group : Group.values()) {
            List<Level> levels = symptoms.stream()
                    .filter(symptom -> symptom.group() == group)
                    .map(GuidanceItem::level)
                    .toList();
            assertThat(levels).isSorted();
        }
        assertThat(symptoms.stream().map(GuidanceItem::group)).isSorted();
        assertThat(symptoms.stream()
                        .filter(symptom -> symptom.group() == Group.FIRST)
                        .map(symptom -> symptom.id().value()))
                .containsExactly("chest-pain", "bleeding", "fluid-loss", "sharp-pain", "dizziness", "other");
    }

    @Test
    void shouldSayStopAndShowSomethingElse() {
        assertThat(document("stop-symptoms").items()).allSatisfy(symptom -> {
            assertThat(symptom.say().in("en")).startsWith("Stop");
            assertThat(symptom.say().in("es")).startsWith("Para");
            symptom.say()
                    .byTag()
                    .forEach((tag, say) -> assertThat(sentences(say))
                            .doesNotContainAnyElementsOf(
                                    sentences(symptom.text().in(tag))));
        });
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void shouldListTheSymptomsOfEachLevel(Level level) {
        List<GuidanceItem> listed = document(level.wire()).items();
        List<GuidanceItem> offered = document("stop-symptoms").items().stream()
                .filter(symptom -> symptom.level() == level)
                .toList();
        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(symptom -> assertThat(symptom.level()).isEqualTo(level));
        assertThat(listed)
                .extracting(GuidanceItem::id)
                .containsExactlyInAnyOrderElementsOf(
                        offered.stream().map(GuidanceItem::id).toList());
    }

    @Test
    void shouldExplainEachConditionInWordsOfItsOwn() {
        List<GuidanceItem> conditions = document("clearance").items();
        assertThat(conditions)
                .extracting(condition -> condition.text().in("en"))
                .doesNotHaveDuplicates();
        assertThat(conditions.stream()
                        .filter(condition -> condition.level() == Level.NOW)
                        .map(condition -> condition.id().value()))
                .containsExactly("vaginal-bleeding", "early-contractions");
        assertThat(conditions.stream().filter(condition -> condition.level() == Level.NOW))
                .allSatisfy(
                        condition -> assertThat(condition.text().in("en")).startsWith("Call your maternity unit now"));
    }

    @Test
    void shouldNameEachChangeOfPositionAfterItsPositions() {
        assertThat(document("transitions").items())
                .allSatisfy(item -> assertThat(item.id().value())
                        .isEqualTo(item.transition().from().wire() + "-to-"
                                + item.transition().to().wire()));
    }

    private static Guidance document(String id) {
        return SHIPPED.definitions().stream()
                .filter(Guidance.class::isInstance)
                .map(Guidance.class::cast)
                .filter(guidance -> guidance.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.:]) "));
    }
}
