package dev.lilt.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import dev.lilt.support.problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseReadingTest {

    static Stream<Example> examples() {
        return Example.all("exercise");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldWriteWhatItRead(Example example) {
        // When
        Exercise exercise = Definitions.read(example.tree(), Exercise.class);

        // Then
        assertThat(Definitions.write(exercise, example.version())).hasToString(example.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id                                     | "Pelvic Tilt"  | must be lower-case words joined by hyphens, at most 64 characters
            id                                     | null           | must be given
            title                                  | "Pelvic tilt"  | must be an object
            title.en                               | null           | must be given: every text is there in English
            title.en                               | 7              | must be text
            title.en                               | " "            | must not be blank
            title.en                               | "A title that is far too long" | must be at most 24 characters, but has 28
            title.en                               | "Pelvic\\ntilt" | must hold no control characters and no line breaks
            title.de_AT                            | "Beckenkippe"  | is not a BCP 47 language tag such as en or de-AT
            title.de-AT                            | "Beckenkippen im Vierfüßlerstand" | must be at most 24 characters, but has 31
            position                               | "upside-down"  | must be one of: hands-and-knees, seated, side-lying, standing, supine, any
            kind                                   | "cardio"       | must be one of: aerobic, strength, mobility, relaxation, rest
            intensity                              | 3              | must be text
            risks                                  | "contact"      | must be a list
            equipment                              | "mat"          | must be a list
            equipment[0]                           | "Yoga mat"     | must be lower-case words joined by hyphens, at most 64 characters
            relieves[1]                            | "shifted-posture" | must not be there twice
            relieves[0]                            | "boredom"      | must be one of: shifted-posture, weak-core, ligament-softness, long-sitting, long-standing, heavy-lifting, earlier-back-trouble
            setup[0]                               | null           | must be given
            comfort[1].try                         | null           | must be given
            comfort[0].when.en                     | "Knees, hips, back and wrists ache badly today" | must be at most 40 characters, but has 45
            work                                   | "hard"         | must be an object
            work.repetitions.reps                  | {"min":8,"max":10} | (default) must be given
            work.repetitions.reps.min              | 12             | must not be more than max (10), but is 12
            work.repetitions.reps.min              | 0              | must be a whole number from 1 to 50, but is 0
            work.repetitions.reps.max              | 51             | must be a whole number from 1 to 50, but is 51
            work.repetitions.reps.max              | 9.5            | must be a whole number from 1 to 50
            work.repetitions.reps.max              | 1e30           | must be a whole number from 1 to 50
            work.repetitions.reps.max              | "10"           | must be a whole number from 1 to 50
            work.repetitions.reps.default          | 7              | must lie between min (8) and max (10), but is 7
            work.repetitions.sides                 | "both"         | must be one of: none, each
            work.repetitions.restSeconds           | 301            | must be a whole number from 0 to 300, but is 301
            work.repetitions.restSeconds           | -1             | must be a whole number from 0 to 300, but is -1
            work.repetitions.phases                | []             | must hold at least one
            work.repetitions.phases[0].name        | "\\u0007"      | must hold no control characters and no line breaks
            work.repetitions.phases[0].breath      | "easy"         | must be in or out: only a hold, or the phase right after one, leaves the breath easy
            work.repetitions.phases[1].seconds.max | 121            | must be a whole number from 1 to 120, but is 121
            work.repetitions.phases[2].breath      | "in"           | must be easy in a hold: the breath goes on and is never held
            work.repetitions.phases[2].hold        | "yes"          | must be true or false
            work.repetitions.phases[3].text.en     | "Ease back to a flat back, slowly and softly" | must be at most 40 characters, but has 43
            work.repetitions.phases[3].sayShort    | "Back"         | must be an object
            source                                 | ""             | must not be blank
            reviewedOn                             | "2026-02-30"   | must be a day such as 2026-11-01
            reviewedOn                             | "yesterday"    | must be a day such as 2026-11-01
            photo                                  | "cat.png"      | is not a field of this object
            #note                                  | "cat.png"      | is not a field of this object
            work.#note                             | {}             | is not a field of this object
            work.repetitions.phases[3].photo       | null           | is not a field of this object
            """)
    void shouldNameTheFieldThatIsWrong(String field, String value, String detail) {
        // Given
        Object tree = Example.pelvicTilt().with(field, value).tree();
        boolean inside = detail.startsWith("(");
        FieldError expected = inside
                ? new FieldError(
                        field + "." + detail.substring(1, detail.indexOf(')')),
                        detail.substring(detail.indexOf(')') + 2))
                : new FieldError(field, detail);

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid.errors()).containsExactly(expected);
    }

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() {
        // Given
        Object tree = Example.pelvicTilt()
                .with("title.en", "\"A title that is far too long\"")
                .with("kind", "\"cardio\"")
                .with("work.repetitions.reps.min", "12")
                .with("work.repetitions.phases[1].breath", "\"hold\"")
                .with("work.repetitions.phases[2].seconds", "{\"min\":5,\"max\":3,\"default\":3,\"often\":1}")
                .without("source")
                .with("photo", "1")
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid.errors().stream().map(error -> error.field() + ": " + error.detail()))
                .containsExactly(
                        "title.en: must be at most 24 characters, but has 28",
                        "kind: must be one of: aerobic, strength, mobility, relaxation, rest",
                        "work.repetitions.reps.min: must not be more than max (10), but is 12",
                        "work.repetitions.phases[1].breath: must be one of: in, out, easy",
                        "work.repetitions.phases[2].seconds.min: must not be more than max (3), but is 5",
                        "work.repetitions.phases[2].seconds.often: is not a field of this object",
                        "source: must be given",
                        "photo: is not a field of this object");
    }

    /** 64 KiB of it took hundreds of megabytes, and as many levels as JSON may have overflowed the stack. */
    @Test
    void shouldNameAFieldThatThereIsNoneOfAndNotWhatItHolds() {
        // Given
        String leaves =
                IntStream.range(0, 5_000).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
        Example deep = Example.pelvicTilt().with("photo", "{\"a\":".repeat(900) + "{" + leaves + "}" + "}".repeat(900));

        // When
        InvalidDefinition invalid = invalid(deep.tree());

        // Then
        assertThat(invalid.errors()).containsExactly(new FieldError("photo", "is not a field of this object"));
    }

    @Test
    void shouldCountCharactersAndNotHalvesOfThem() {
        // Given
        Example longest = Example.pelvicTilt().with("title.en", '"' + "😀".repeat(24) + '"');
        Example tooLong = Example.pelvicTilt().with("title.en", '"' + "😀".repeat(25) + '"');

        // When
        Exercise exercise = Definitions.read(longest.tree(), Exercise.class);

        // Then
        assertThat(exercise.title().in("en")).isEqualTo("😀".repeat(24));
        assertThat(invalid(tooLong.tree())).hasMessage("title.en: must be at most 24 characters, but has 25");
    }

    @Test
    void shouldFitTheSetupIntoOneBreathInEveryLanguage() {
        // Given
        String line = "{\"en\":\"Sit down\",\"de\":\"" + "x".repeat(59) + "\"}";
        Object tree = Example.pelvicTilt()
                .with("setup", "[" + line + "," + line + "]")
                .tree();
        Object tooLong = Example.pelvicTilt()
                .with("setup", "[" + line + "," + line.replace("\"x", "\"xx") + "]")
                .tree();

        // When
        Exercise exercise = Definitions.read(tree, Exercise.class);

        // Then
        assertThat(exercise.setup()).hasSize(2);
        assertThat(invalid(tooLong).errors().get(0))
                .isEqualTo(new FieldError(
                        "setup", "must be at most 120 characters in de with all lines joined, but has 121"));
    }

    @Test
    void shouldWriteTheRisksOfAnExerciseThatHasAny() {
        // Given
        Example jumping = Example.pelvicTilt().with("risks", "[\"high-impact\",\"fall-risk\"]");

        // When
        Exercise exercise = Definitions.read(jumping.tree(), Exercise.class);

        // Then
        assertThat(exercise.risks()).containsExactly(Risk.HIGH_IMPACT, Risk.FALL_RISK);
        assertThat(Definitions.write(exercise, 1).get("risks")).hasToString("[\"high-impact\",\"fall-risk\"]");
    }

    @Test
    void shouldNameARiskThatIsNoneOrThereTwice() {
        // Given
        Object tree = Example.pelvicTilt()
                .with("risks", "[\"bungee\",\"contact\",\"contact\"]")
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid.errors())
                .containsExactly(
                        new FieldError("risks[0]", "must be one of: high-impact, contact, fall-risk"),
                        new FieldError("risks[2]", "must not be there twice"));
    }

    @Test
    void shouldLeaveOutWhatIsOptional() {
        // Given
        Object tree = Example.pelvicTilt()
                .without("equipment")
                .without("relieves")
                .without("setup")
                .without("comfort")
                .without("version")
                .tree();

        // When
        Exercise exercise = Definitions.read(tree, Exercise.class);

        // Then
        assertThat(List.of(exercise.equipment(), exercise.relieves(), exercise.setup(), exercise.comfort()))
                .containsOnly(List.of());
    }

    @Test
    void shouldRefuseWhatIsNoObject() {
        // When
        InvalidDefinition invalid = invalid(List.of());

        // Then
        assertThat(invalid.errors()).containsExactly(new FieldError("body", "must be an object"));
    }

    private static InvalidDefinition invalid(Object tree) {
        return catchThrowableOfType(InvalidDefinition.class, () -> Definitions.read(tree, Exercise.class));
    }
}
