package dev.lilt.content.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.SpeechLimit;
import dev.lilt.content.exercise.Comfort;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.guidance.GuidanceItem;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.support.problem.FieldError;
import java.nio.file.Path;
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

/** The words of the shipped content, in each of its languages. The contract schema sees to it that none is too long. */
class ShippedWordsTest {
    private static final List<Definition> SHIPPED = new ShippedFolder(Path.of("src/main/resources/shipped"))
            .content(new DefinitionJson())
            .definitions();

    /** Runs of words that earlier texts shared with the article. */
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
        // When
        Map<String, JsonNode> texts = texts();

        // Then
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(tags(texts)).contains("en", "es");
        assertThat(missing(texts)).isEmpty();
    }

    @Test
    void shouldFindTheOneTextThatLacksALanguage() {
        // Given
        Map<String, JsonNode> texts = texts();
        String place = "guidance/now.items[1].say";
        ObjectNode english = texts.get(place).deepCopy();
        english.remove("es");
        texts.put(place, english);

        // When, Then
        assertThat(missing(texts)).containsExactly(place + ".es");
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
                        .flatMap(phase -> new SpeechLimit(phase.seconds().defaultValue(), "the phase lasts")
                                .errors(exercise.id() + " " + phase.name(), phase.say(), null).stream())
                        .toList();
            case Sequence sequence ->
                sequence.steps().stream()
                        .flatMap(step -> new SpeechLimit(step.seconds().defaultValue(), "the step lasts")
                                .errors(step.title().in("en"), step.say(), null).stream())
                        .toList();
            default -> List.of();
        };
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

    /** Each text without a language that any other text has. */
    private static List<String> missing(Map<String, JsonNode> texts) {
        Set<String> tags = tags(texts);
        return texts.entrySet().stream()
                .flatMap(text ->
                        tags.stream().filter(tag -> !text.getValue().has(tag)).map(tag -> text.getKey() + "." + tag))
                .toList();
    }

    private static Set<String> tags(Map<String, JsonNode> texts) {
        return texts.values().stream()
                .flatMap(text -> text.properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
