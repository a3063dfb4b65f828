package dev.lilt.content.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Range;
import dev.lilt.content.exercise.Cause;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Intensity;
import dev.lilt.content.exercise.Kind;
import dev.lilt.content.exercise.Phase;
import dev.lilt.content.exercise.Position;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.exercise.Side;
import dev.lilt.content.exercise.Sides;
import dev.lilt.content.exercise.Step;
import dev.lilt.content.exercise.Sustained;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.guidance.GuidanceItem;
import dev.lilt.content.guidance.Transition;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.content.plan.Block;
import dev.lilt.content.plan.Plan;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doses of the article that the content was written after; what is ours says so in its source. */
class ShippedFiguresTest {
    private static final List<Definition> SHIPPED = new ShippedFolder(Path.of("src/main/resources/shipped"))
            .content(new DefinitionJson())
            .definitions();
    private static final Map<String, Exercise> EXERCISES = exercises();

    private static final List<Transition> TRANSITIONS = all(Guidance.class)
            .flatMap(guidance -> guidance.items().stream())
            .map(GuidanceItem::transition)
            .filter(Objects::nonNull)
            .toList();

    private static Map<String, Exercise> exercises() {
        Stream<Exercise> timedHabits = all(Guidance.class)
                .flatMap(guidance -> guidance.items().stream())
                .map(GuidanceItem::exercise)
                .filter(Objects::nonNull);
        return Stream.concat(all(Exercise.class), timedHabits)
                .collect(Collectors.toMap(exercise -> exercise.id().value(), Function.identity()));
    }

    private static <D extends Definition> Stream<D> all(Class<D> type) {
        return SHIPPED.stream().filter(type::isInstance).map(type::cast);
    }

    @ParameterizedTest
    @CsvSource({
        "pelvic-tilt, HANDS_AND_KNEES, STRENGTH, LIGHT",
        "cat-cow, HANDS_AND_KNEES, MOBILITY, LIGHT",
        "seated-forward-lean, SEATED, RELAXATION, LIGHT",
        "side-lying-clamshell, SIDE_LYING, STRENGTH, LIGHT",
        "walk-pelvic-sway, STANDING, AEROBIC, MODERATE",
        "light-stretches, SEATED, MOBILITY, LIGHT",
        "breathing-practice, SEATED, RELAXATION, LIGHT",
        "heat-or-cold, ANY, REST, LIGHT",
        "rest-break, ANY, REST, LIGHT"
    })
    void shouldKeepPositionKindAndIntensity(String id, Position position, Kind kind, Intensity intensity) {
        Exercise exercise = EXERCISES.get(id);
        assertThat(exercise.position()).isEqualTo(position);
        assertThat(exercise.kind()).isEqualTo(kind);
        assertThat(exercise.intensity()).isEqualTo(intensity);
    }

    @ParameterizedTest
    @CsvSource({"pelvic-tilt, 8, 10, NONE", "cat-cow, 8, 10, NONE", "side-lying-clamshell, 10, 10, EACH"})
    void shouldKeepRepetitions(String id, int min, int max, Sides sides) {
        Repetitions work = (Repetitions) EXERCISES.get(id).work();
        assertThat(work.reps()).isEqualTo(new Range(min, max, max));
        assertThat(work.sides()).isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource({
        "seated-forward-lean, 60, 180",
        "walk-pelvic-sway, 300, 1800",
        "heat-or-cold, 600, 900",
    })
    void shouldKeepLengths(String id, int min, int max) {
        Sustained work = (Sustained) EXERCISES.get(id).work();
        assertThat(work.seconds().min()).isEqualTo(min);
        assertThat(work.seconds().max()).isEqualTo(max);
        assertThat(work.checks()).isNotEmpty();
    }

    /** Who has less time does fewer of them, and none of them faster. */
    @ParameterizedTest
    @ValueSource(strings = {"pelvic-tilt", "cat-cow", "side-lying-clamshell"})
    void shouldNeverMoveFasterThanUsualNorBreatheInMoreThanSixSeconds(String id) {
        Repetitions work = (Repetitions) EXERCISES.get(id).work();
        assertThat(work.phases()).filteredOn(phase -> !phase.hold()).allSatisfy(phase -> {
            assertThat(phase.seconds().min()).isEqualTo(phase.seconds().defaultValue());
            assertThat(phase.seconds().max()).isLessThanOrEqualTo(6);
        });
    }

    @Test
    void shouldNameTheStretchesAndTheirSides() {
        Sequence work = (Sequence) EXERCISES.get("light-stretches").work();
        assertThat(work.steps())
                .extracting(
                        step -> step.title().in("en"),
                        Step::side,
                        Step::position,
                        step -> step.seconds().min(),
                        step -> step.seconds().defaultValue())
                .containsExactly(
                        tuple("Neck, left", Side.LEFT, null, 20, 20),
                        tuple("Neck, right", Side.RIGHT, null, 20, 20),
                        tuple("Shoulder rolls", null, null, 30, 30),
                        tuple("Reach over, left", Side.LEFT, null, 20, 20),
                        tuple("Reach over, right", Side.RIGHT, null, 20, 20),
                        tuple("Open your chest", null, null, 20, 20),
                        tuple("Calf, left", Side.LEFT, Position.STANDING, 20, 25),
                        tuple("Calf, right", Side.RIGHT, null, 20, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light-stretches",
                "walk-pelvic-sway",
                "side-lying-clamshell",
                "seated-forward-lean",
                "heat-or-cold"
            })
    void shouldSayWhatAClinicianHasYetToConfirm(String id) {
        assertThat(EXERCISES.get(id).source()).endsWith("ours, to be confirmed by a clinician");
    }

    @Test
    void shouldTakeNoChangeOfPositionForTheArticles() {
        assertThat(all(Guidance.class)
                        .flatMap(guidance -> guidance.items().stream())
                        .filter(item -> item.transition() != null))
                .hasSize(13)
                .allSatisfy(item -> assertThat(item.source()).isEqualTo("ours, to be confirmed by a clinician"));
    }

    /** The article says when to ask or to call, and not why. */
    @ParameterizedTest
    @CsvSource({
        "urgent, fever",
        "urgent, chest-pain",
        "soon, burning-urine",
        "soon, rib-pain",
        "rest, dizziness",
        "stop-symptoms, fever",
        "stop-symptoms, chest-pain",
        "stop-symptoms, burning-urine",
        "stop-symptoms, rib-pain",
        "stop-symptoms, dizziness",
        "clearance, high-blood-pressure",
        "clearance, heart-disease",
        "clearance, lung-disease",
        "clearance, placenta-problems"
    })
    void shouldNotGiveTheArticleAsTheSourceOfOurReasons(String document, String id) {
        assertThat(all(Guidance.class)
                        .filter(guidance -> guidance.id().value().equals(document))
                        .flatMap(guidance -> guidance.items().stream())
                        .filter(item -> item.id().value().equals(id)))
                .singleElement()
                .satisfies(item -> assertThat(item.source())
                        .startsWith("Exercises for back pain in pregnancy")
                        .endsWith(": ours, to be confirmed by a clinician"));
    }

    @ParameterizedTest
    @CsvSource({
        "STANDING, HANDS_AND_KNEES, 20",
        "STANDING, SEATED, 10",
        "SEATED, STANDING, 10",
        "HANDS_AND_KNEES, SIDE_LYING, 15",
        "SIDE_LYING, SIDE_LYING, 15",
        "SIDE_LYING, STANDING, 25",
        "SIDE_LYING, HANDS_AND_KNEES, 25",
        "SIDE_LYING, SEATED, 35",
        "HANDS_AND_KNEES, STANDING, 20"
    })
    void shouldGiveEachChangeOfPositionItsSeconds(Position from, Position to, int seconds) {
        assertThat(TRANSITIONS)
                .filteredOn(transition -> transition.from() == from && transition.to() == to)
                .extracting(Transition::seconds)
                .containsExactly(seconds);
    }

    /** A way over another position takes as long as both of its parts. */
    @Test
    void shouldHurryNobodyOnALongerWay() {
        assertThat(TRANSITIONS)
                .filteredOn(
                        transition -> transition.from() != Position.STANDING && transition.to() != Position.STANDING)
                .filteredOn(transition -> transition.from() == Position.SEATED || transition.to() == Position.SEATED)
                .hasSize(4)
                .extracting(Transition::seconds)
                .allMatch(seconds -> seconds >= 30);
    }

    @Test
    void shouldWalkFiveMinutesAtFirst() {
        Sustained work = (Sustained) EXERCISES.get("walk-pelvic-sway").work();
        assertThat(work.seconds().defaultValue()).isEqualTo(300);
    }

    @Test
    void shouldHoldThePelvicTiltForTwoToThreeSeconds() {
        Repetitions work = (Repetitions) EXERCISES.get("pelvic-tilt").work();
        assertThat(work.phases().stream().filter(Phase::hold).map(Phase::seconds))
                .containsExactly(new Range(2, 3, 3));
    }

    static Set<String> ids() {
        return EXERCISES.keySet();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shouldNeverTellAnyoneToHoldTheBreathOrLieOnTheBack(String id) {
        Exercise exercise = EXERCISES.get(id);
        assertThat(exercise.position()).isNotEqualTo(Position.SUPINE);
        assertThat(exercise.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("hold your breath", "hold the breath", "aguanta", "contén");
    }

    @Test
    void shouldHelpAgainstEveryCause() {
        assertThat(EXERCISES.values().stream().flatMap(exercise -> exercise.relieves().stream()))
                .containsAll(EnumSet.allOf(Cause.class));
    }

    @Test
    void shouldFitOnAWatchWhatMembersMustReadAtOnce() {
        assertThat(all(Guidance.class)
                        .filter(guidance -> Set.of("clearance", "stop-symptoms", "urgent", "now", "soon", "rest")
                                .contains(guidance.id().value()))
                        .flatMap(guidance -> guidance.items().stream())
                        .map(GuidanceItem::text))
                .hasSize(7 + 13 + 5 + 3 + 2 + 3)
                .allSatisfy(text -> assertThat(text.byTag().values())
                        .allSatisfy(shown -> assertThat(shown).hasSizeLessThanOrEqualTo(120)));
    }

    static Stream<Block> blocks() {
        return all(Plan.class).flatMap(plan -> plan.blocks().stream());
    }

    /**
     * A session engine comes within 5 % of the length that it is asked for; here it must be able to. A minute of relief
     * is the hold alone: sitting down comes before it.
     */
    @ParameterizedTest
    @MethodSource("blocks")
    void shouldFillEveryLengthOfABlock(Block block) {
        List<List<Exercise>> choices = switch (block.choose()) {
            case ALL ->
                List.of(block.exercises().stream()
                        .map(id -> EXERCISES.get(id.value()))
                        .toList());
            case ONE ->
                block.exercises().stream()
                        .map(id -> List.of(EXERCISES.get(id.value())))
                        .toList();
        };
        for (List<Exercise> exercises : choices) {
            for (int minute = Math.max(2, block.minutes().min());
                    minute <= block.minutes().max();
                    minute++) {
                double wish = minute * 60.0;
                assertThat(SessionLengths.of(exercises, TRANSITIONS))
                        .as("%s in %d min", exercises.stream().map(Exercise::id).toList(), minute)
                        .anyMatch(length -> length.least() <= wish * 1.05 && length.most() >= wish * 0.95);
            }
        }
    }
}
