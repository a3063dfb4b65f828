package dev.lilt.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.testing.Content;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the examples that content-service holds its own bytes to. */
class DefinitionReaderTest {
    @Test
    void shouldReadRepetitions() {
        // Given
        JsonNode json = Content.exercise("side-lying-clamshell");
        JsonNode phases = json.at("/work/repetitions/phases");

        // When
        Exercise exercise = DefinitionReader.exercise(json);

        // Then
        assertThat(exercise)
                .isEqualTo(new Exercise(
                        "side-lying-clamshell",
                        1,
                        texts(json.at("/title")),
                        Position.SIDE_LYING,
                        Kind.STRENGTH,
                        Intensity.LIGHT,
                        Set.of(),
                        all(json.at("/setup")).map(DefinitionReaderTest::texts).toList(),
                        comfort(json),
                        new Repetitions(
                                new Range(10, 10, 10),
                                Sides.EACH,
                                List.of(
                                        new Phase(
                                                "lift",
                                                range(phases.at("/0/seconds")),
                                                Breath.OUT,
                                                false,
                                                texts(phases.at("/0/text")),
                                                texts(phases.at("/0/say")),
                                                sayShort(phases.get(0))),
                                        new Phase(
                                                "lower",
                                                range(phases.at("/1/seconds")),
                                                Breath.IN,
                                                false,
                                                texts(phases.at("/1/text")),
                                                texts(phases.at("/1/say")),
                                                sayShort(phases.get(1)))),
                                Duration.ofSeconds(20))));
    }

    @Test
    void shouldReadSustainedWork() {
        // Given
        JsonNode json = Content.exercise("seated-forward-lean");

        // When
        Exercise exercise = DefinitionReader.exercise(json);

        // Then
        assertThat(exercise)
                .isEqualTo(new Exercise(
                        "seated-forward-lean",
                        1,
                        texts(json.at("/title")),
                        Position.SEATED,
                        Kind.RELAXATION,
                        Intensity.LIGHT,
                        Set.of(),
                        all(json.at("/setup")).map(DefinitionReaderTest::texts).toList(),
                        comfort(json),
                        new Sustained(
                                new Range(60, 180, 120),
                                new Breathing.Paced(Duration.ofSeconds(4), Duration.ofSeconds(6)),
                                List.of(new Check(
                                        Duration.ofSeconds(60), texts(json.at("/work/sustained/checks/0/text")))))));
    }

    static Stream<String> exercises() {
        return keys("exercise/");
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void shouldReadEveryExercise(String key) {
        // Given
        JsonNode json = Content.examples().get(key);

        // When
        Exercise exercise = DefinitionReader.exercise(json);

        // Then
        assertThat("exercise/" + exercise.id()).isEqualTo(key);
        assertThat(exercise.title()).isEqualTo(texts(json.get("title")));
        assertThat(exercise.setup()).hasSameSizeAs(json.get("setup"));
        assertThat(exercise.comfort()).isEqualTo(comfort(json));
        switch (exercise.work()) {
            case Repetitions work ->
                assertThat(work.phases().stream().map(phase -> phase.name() + phase.hold()))
                        .containsExactlyElementsOf(all(json.at("/work/repetitions/phases"))
                                .map(phase -> phase.get("name").textValue() + phase.has("hold"))
                                .toList());
            case Sequence work ->
                assertThat(work.steps().stream().map(step -> step.say().in(Locale.ENGLISH)))
                        .containsExactlyElementsOf(all(json.at("/work/sequence/steps"))
                                .map(step -> step.at("/say/en").textValue())
                                .toList());
            case Sustained work ->
                assertThat(work.breathing() instanceof Breathing.Paced)
                        .isEqualTo(json.at("/work/sustained").has("breathing"));
        }
    }

    @Test
    void shouldReadTheDayPlan() {
        // When
        Plan plan = DefinitionReader.plan(Content.examples().get("plan/back-care-day"));

        // Then
        assertThat(plan)
                .isEqualTo(new Plan(
                        "back-care-day",
                        List.of(
                                block(
                                        "morning",
                                        "Morning loosener",
                                        "Soltar por la mañana",
                                        5,
                                        8,
                                        Block.Choose.ALL,
                                        "pelvic-tilt",
                                        "cat-cow"),
                                block(
                                        "midday",
                                        "Midday break",
                                        "Pausa del mediodía",
                                        7,
                                        12,
                                        Block.Choose.ALL,
                                        "walk-pelvic-sway",
                                        "seated-forward-lean"),
                                block(
                                        "late-afternoon",
                                        "Late afternoon",
                                        "Media tarde",
                                        8,
                                        12,
                                        Block.Choose.ALL,
                                        "side-lying-clamshell",
                                        "light-stretches"),
                                block(
                                        "evening",
                                        "Evening wind-down",
                                        "Calma de la noche",
                                        5,
                                        10,
                                        Block.Choose.ONE,
                                        "walk-pelvic-sway",
                                        "breathing-practice"),
                                block(
                                        "flare",
                                        "Quick relief",
                                        "Alivio rápido",
                                        1,
                                        3,
                                        Block.Choose.ALL,
                                        "seated-forward-lean"))));
    }

    private static Block block(
            String id,
            String english,
            String spanish,
            int shortest,
            int longest,
            Block.Choose choose,
            String... exercises) {
        return new Block(
                id,
                new Texts(Map.of("en", english, "es", spanish)),
                Duration.ofMinutes(shortest),
                Duration.ofMinutes(longest),
                List.of(exercises),
                choose);
    }

    static Stream<String> guidance() {
        return keys("guidance/");
    }

    @ParameterizedTest
    @MethodSource("guidance")
    void shouldReadEveryDocumentOfGuidance(String key) {
        // Given
        JsonNode json = Content.examples().get(key);

        // When
        GuidanceDocument document = DefinitionReader.guidance(json);

        // Then
        assertThat(document)
                .isEqualTo(new GuidanceDocument(
                        key.substring("guidance/".length()),
                        texts(json.get("title")),
                        all(json.get("items"))
                                .map(item -> new GuidanceDocument.Item(
                                        item.get("id").textValue(),
                                        texts(item.get("title")),
                                        texts(item.get("text")),
                                        item.has("say") ? texts(item.get("say")) : null))
                                .toList()));
    }

    @Test
    void shouldReadTheHabitsThatCanBeTimed() {
        // When
        List<Exercise> habits = DefinitionReader.timedHabits(Content.examples().get("guidance/habits"));

        // Then
        assertThat(habits).extracting(Exercise::id).containsExactlyInAnyOrder("heat-or-cold", "rest-break");
    }

    private static Stream<String> keys(String prefix) {
        return Content.examples().keySet().stream().filter(key -> key.startsWith(prefix));
    }

    private static List<Comfort> comfort(JsonNode json) {
        return all(json.get("comfort"))
                .map(each -> new Comfort(texts(each.get("when")), texts(each.get("try"))))
                .toList();
    }

    private static Texts texts(JsonNode json) {
        Map<String, String> byTag = new HashMap<>();
        json.properties()
                .forEach(each -> byTag.put(each.getKey(), each.getValue().textValue()));
        return new Texts(byTag);
    }

    private static Texts sayShort(JsonNode phase) {
        return texts(phase.get(phase.has("sayShort") ? "sayShort" : "say"));
    }

    private static Range range(JsonNode json) {
        return new Range(
                json.get("min").intValue(),
                json.get("max").intValue(),
                json.get("default").intValue());
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return array.valueStream();
    }
}
