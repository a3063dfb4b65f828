package dev.lilt.content.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.SpeechTime;
import dev.lilt.content.exercise.Comfort;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.guidance.Group;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.guidance.GuidanceItem;
import dev.lilt.content.guidance.Level;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.support.problem.FieldError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the shipped content, in each of its languages. The contract schema sees to it that none is too long. */
class ShippedWordsTest {
    private static final List<Definition> SHIPPED = new ShippedFolder(Path.of("src/main/resources/shipped"))
            .content(new DefinitionJson())
            .definitions();

    /** What texts had in common with the article that the content was written after. */
    private static final List<String> WORDS_OF_THE_ARTICLE = List.of(
            "stiffness or burning near the tailbone after desk time",
            "than one long stretch on the sofa",
            "a small cushion or rolled towel behind",
            "lift the top knee a few inches",
            "your maternity unit, midwife or doctor soon",
            "sit astride a sturdy chair facing",
            "knees and another under the bump",
            "picture your pelvis gliding forward");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(['’]\\p{L}+)?");
    private static final int MOST_WORDS_IN_A_ROW = 4;

    @Test
    void shouldHaveEveryTextInEveryLanguage() {
        // Given
        Map<String, JsonNode> texts = texts();
        Set<String> tags =
                texts.values().stream().flatMap(text -> tags(text).stream()).collect(Collectors.toSet());

        // When
        List<String> missing = texts.entrySet().stream()
                .flatMap(text ->
                        tags.stream().filter(tag -> !text.getValue().has(tag)).map(tag -> text.getKey() + "." + tag))
                .toList();

        // Then
        assertThat(tags).contains("en", "es");
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldHaveTimeForTheLongFormToo() {
        assertThat(exercises().flatMap(exercise -> longForms(exercise).stream()))
                .isEmpty();
    }

    @Test
    void shouldShareNoFiveWordsInARowWithTheArticle() {
        // Given
        Set<String> runs = WORDS_OF_THE_ARTICLE.stream()
                .flatMap(words -> runs(words).stream())
                .collect(Collectors.toSet());

        // When
        List<String> shared = texts().entrySet().stream()
                .flatMap(text -> runs(text.getValue().get("en").textValue()).stream()
                        .filter(runs::contains)
                        .map(run -> text.getKey() + ": " + run))
                .toList();

        // Then
        assertThat(runs).hasSize(22);
        assertThat(shared).isEmpty();
    }

    /** A tip stands on a watch under its condition. */
    @Test
    void shouldGiveEachTipItsIf() {
        List<Comfort> tips =
                exercises().flatMap(exercise -> exercise.comfort().stream()).toList();
        assertThat(tips).hasSizeGreaterThan(15).allSatisfy(tip -> {
            assertThat(tip.when().in("en")).startsWith("If ");
            assertThat(tip.when().in("es")).startsWith("Si ");
            assertThat(tip.when().byTag().values())
                    .allSatisfy(when -> assertThat(when).hasSizeLessThanOrEqualTo(24));
        });
    }

    @Test
    void shouldSayHowTheBreathGoesInEachHold() {
        List<String> spoken = exercises()
                .map(Exercise::work)
                .flatMap(work -> switch (work) {
                    case Repetitions repetitions ->
                        repetitions.phases().stream()
                                .filter(phase -> phase.hold())
                                .flatMap(phase -> Stream.of(phase.say(), phase.sayShort()));
                    case Sequence sequence ->
                        sequence.steps().stream().flatMap(step -> Stream.of(step.say(), step.sayShort()));
                    default -> Stream.empty();
                })
                .map(text -> (text.in("en") + " / " + text.in("es")).toLowerCase(Locale.ROOT))
                .toList();
        assertThat(spoken)
                .hasSize(2 + 16)
                .allSatisfy(text -> assertThat(text).contains("breath").contains("respira"));
    }

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
        List<GuidanceItem> listed =
                document(level.name().toLowerCase(Locale.ROOT)).items();
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
                        .isEqualTo(wireName(item.transition().from()) + "-to-"
                                + wireName(item.transition().to())));
    }

    private static String wireName(Enum<?> position) {
        return position.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Guidance document(String id) {
        return guidance()
                .filter(guidance -> guidance.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Guidance> guidance() {
        return SHIPPED.stream().filter(Guidance.class::isInstance).map(Guidance.class::cast);
    }

    private static Stream<Exercise> exercises() {
        return Stream.concat(
                SHIPPED.stream().filter(Exercise.class::isInstance).map(Exercise.class::cast),
                guidance()
                        .flatMap(guidance -> guidance.items().stream())
                        .map(GuidanceItem::exercise)
                        .filter(Objects::nonNull));
    }

    private static List<FieldError> longForms(Exercise exercise) {
        return switch (exercise.work()) {
            case Repetitions repetitions ->
                repetitions.phases().stream()
                        .flatMap(phase -> new SpeechTime(phase.seconds().defaultValue(), "the phase lasts")
                                .errors(exercise.id() + " " + phase.name(), phase.say(), null).stream())
                        .toList();
            case Sequence sequence ->
                sequence.steps().stream()
                        .flatMap(step -> new SpeechTime(step.seconds().defaultValue(), "the step lasts")
                                .errors(step.title().in("en"), step.say(), null).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.:]) "));
    }

    /** Each run of five words, whatever their case and what stands between them. */
    private static Set<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return IntStream.range(0, Math.max(0, words.size() - MOST_WORDS_IN_A_ROW))
                .mapToObj(from -> String.join(" ", words.subList(from, from + MOST_WORDS_IN_A_ROW + 1)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Every text by its place: what has English is a text. */
    private static Map<String, JsonNode> texts() {
        Map<String, JsonNode> texts = new TreeMap<>();
        SHIPPED.forEach(definition -> collect(
                new DefinitionJson().write(definition, 1), definition.key().toString(), texts));
        return texts;
    }

    private static void collect(JsonNode node, String place, Map<String, JsonNode> into) {
        if (node.path("en").isTextual()) {
            into.put(place, node);
            return;
        }
        node.properties().forEach(field -> collect(field.getValue(), place + "." + field.getKey(), into));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), place + "[" + index + "]", into);
        }
    }

    private static Set<String> tags(JsonNode text) {
        List<String> tags = new ArrayList<>();
        text.fieldNames().forEachRemaining(tags::add);
        return new TreeSet<>(tags);
    }
}
