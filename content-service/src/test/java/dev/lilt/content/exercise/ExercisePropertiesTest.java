package dev.lilt.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ExercisePropertiesTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldReadWhateverItWrote(@ForAll("exercises") Exercise exercise, @ForAll @IntRange(min = 1) int version) {
        // When
        Exercise again = Definitions.read(Definitions.write(exercise, version), Exercise.class);

        // Then
        assertThat(again).isEqualTo(exercise);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void shouldRefuseAnyTreeWithFieldErrorsAndNothingElse(@ForAll("trees") Object tree) {
        assertThatThrownBy(() -> Definitions.read(tree, Exercise.class))
                .isInstanceOfSatisfying(
                        InvalidDefinition.class,
                        invalid -> assertThat(invalid.errors()).isNotEmpty());
    }

    /** The oracle says what the rule is in the plainest words. */
    @Property
    void shouldTakeARangeExactlyIfItIsOrderedAndInBounds(
            @ForAll @IntRange(min = -2, max = 54) int min,
            @ForAll @IntRange(min = -2, max = 54) int max,
            @ForAll @IntRange(min = -2, max = 54) int usual) {
        // Given
        boolean expected = 1 <= min && min <= usual && usual <= max && max <= 50;
        Object tree = Example.pelvicTilt()
                .with("work.repetitions.reps", "{\"min\":%d,\"max\":%d,\"default\":%d}".formatted(min, max, usual))
                .tree();

        // When
        boolean taken;
        try {
            Definitions.read(tree, Exercise.class);
            taken = true;
        } catch (InvalidDefinition invalid) {
            taken = false;
        }

        // Then
        assertThat(taken).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.just(true));
        return Arbitraries.recursive(() -> leaves, ExercisePropertiesTest::around, 0, 4);
    }

    private static Arbitrary<Object> around(Arbitrary<Object> inner) {
        Arbitrary<String> names = Arbitraries.of(
                "id", "title", "work", "repetitions", "sustained", "reps", "phases", "en", "min", "max", "setup", "x");
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(names, inner).ofMaxSize(4).map(map -> map));
    }

    @Provide
    Arbitrary<Exercise> exercises() {
        return Combinators.combine(
                        ids(),
                        texts(24),
                        Arbitraries.of(Position.class),
                        Arbitraries.of(Kind.class),
                        ids().list().uniqueElements().ofMaxSize(3),
                        Arbitraries.of(Cause.class).list().uniqueElements().ofMaxSize(3),
                        texts(38).list().ofMaxSize(3),
                        works())
                .as((id, title, position, kind, equipment, relieves, setup, work) -> new Exercise(
                        id,
                        title,
                        position,
                        kind,
                        Intensity.LIGHT,
                        List.of(Risk.CONTACT).subList(0, setup.size() % 2),
                        equipment,
                        relieves,
                        setup,
                        List.of(new Comfort(title, title)),
                        work,
                        "somewhere",
                        LocalDate.EPOCH));
    }

    private static Arbitrary<Id> ids() {
        return Arbitraries.strings()
                .withChars("abc019")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> new Id(String.join("-", words)));
    }

    private static Arbitrary<LocalizedText> texts(int most) {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("abc ÄÖ—呼")
                .ofMaxLength(most - 1)
                .map(tail -> "x" + tail);
        return Combinators.combine(words, words.injectNull(0.5)).as((english, german) -> {
            Map<String, String> byTag = new HashMap<>(Map.of("en", english));
            if (german != null) {
                byTag.put("de-AT", german);
            }
            return new LocalizedText(byTag);
        });
    }

    private static Arbitrary<Range> ranges(int least, int most) {
        return Arbitraries.integers().between(least, most).list().ofSize(3).map(numbers -> {
            List<Integer> sorted = new ArrayList<>(numbers);
            sorted.sort(null);
            return new Range(sorted.get(0), sorted.get(2), sorted.get(1));
        });
    }

    private static Arbitrary<Work> works() {
        Arbitrary<Work> repetitions = Combinators.combine(
                        ranges(1, 50),
                        Arbitraries.of(Sides.class),
                        phases().list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 300))
                .as(Repetitions::new);
        Arbitrary<Work> sustained = Combinators.combine(
                        ranges(10, 7200),
                        Arbitraries.integers()
                                .between(2, 10)
                                .map(in -> new Breathing(in, 6))
                                .injectNull(0.3),
                        texts(40).map(text -> new Check(60, text)).list().ofMaxSize(2))
                .as(Sustained::new);
        Arbitrary<Work> sequence = steps().list().ofMinSize(1).ofMaxSize(4).map(steps -> {
            List<Step> placed = new ArrayList<>(steps);
            placed.set(0, step(steps.getFirst(), null));
            return new Sequence(placed);
        });
        return Arbitraries.oneOf(repetitions, sustained, sequence);
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        texts(24),
                        texts(40),
                        texts(24).injectNull(0.5),
                        ranges(10, 600),
                        Arbitraries.of(Side.class).injectNull(0.5),
                        Arbitraries.of(Position.class).injectNull(0.5))
                .as((title, text, sayShort, seconds, side, position) ->
                        new Step(title, text, text, sayShort, seconds, side, position));
    }

    private static Step step(Step step, @Nullable Position position) {
        return new Step(step.title(), step.text(), step.say(), step.sayShort(), step.seconds(), step.side(), position);
    }

    private static Arbitrary<Phase> phases() {
        // In 9 seconds there is time for the 20 words that 40 characters can be.
        return Combinators.combine(ranges(9, 20), Arbitraries.of(Breath.class), Arbitraries.of(true, false), texts(40))
                .as((seconds, breath, hold, text) -> hold || breath == Breath.EASY
                        ? new Phase("hold", seconds, Breath.EASY, true, text, text, null)
                        : new Phase("move", seconds, breath, false, text, text, text));
    }
}
