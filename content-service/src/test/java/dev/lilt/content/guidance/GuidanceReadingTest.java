package dev.lilt.content.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuidanceReadingTest {

    static Stream<Example> examples() {
        return Example.all("guidance");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldWriteWhatItRead(Example example) {
        // When
        Guidance guidance = Definitions.read(example.tree(), Guidance.class);

        // Then
        assertThat(Definitions.write(guidance, 1)).hasToString(example.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            items                   | []               | items: must hold at least one
            items[1].id             | "posture"        | items[1].id: must not be there twice
            items[0].feltAs         | "sore"           | items[0].feltAs: must be an object
            items[4].exercise.id    | "hot-water"      | items[4].exercise.id: must be the id of its item, heat-or-cold
            items[4].exercise.kind  | "bath"           | items[4].exercise.kind: must be one of: aerobic, strength, mobility, relaxation, rest
            items[0].reviewedOn     | null             | items[0].reviewedOn: must be given
            """)
    void shouldNameTheFieldThatIsWrong(String field, String value, String error) {
        assertRefused("habits", field, value, error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stop-symptoms | items[0].level              | "panic" | items[0].level: must be one of: urgent, now, soon, rest
            stop-symptoms | items[0].group              | "last"  | items[0].group: must be one of: first, more
            stop-symptoms | items[0].say                | "Stop"  | items[0].say: must be an object
            transitions   | items[0].transition.from    | "bed"   | items[0].transition.from: must be one of: hands-and-knees, seated, side-lying, standing, supine, any
            transitions   | items[0].transition.seconds | 121     | items[0].transition.seconds: must be a whole number from 1 to 120, but is 121
            transitions   | items[0].transition.seconds | 0       | items[0].transition.seconds: must be a whole number from 1 to 120, but is 0
            transitions   | items[0].transition.say     | null    | items[0].transition.say: must be given
            """)
    void shouldNameWhatIsWrongWithASymptomOrAChangeOfPosition(
            String document, String field, String value, String error) {
        assertRefused(document, field, value, error);
    }

    @Test
    void shouldRefuseAChangeOfPositionThatCannotBeSaidInItsTime() {
        // Given
        Object tree = Example.of("guidance", "transitions")
                .with("items[0].transition.say", "{\"en\":\"Put one knee down and then the other\"}")
                .with("items[0].transition.seconds", "3")
                .tree();

        // When, Then
        assertThatThrownBy(() -> Definitions.read(tree, Guidance.class))
                .hasMessage("items[0].transition.say: takes 3.5 s to say in en, and the change of position lasts 3 s:"
                        + " shorten it, or allow more seconds");
    }

    @Test
    void shouldRefuseAHabitThatCannotBeSaidInTime() {
        // Given
        String phase =
                "{\"name\":\"x\",\"seconds\":{\"min\":1,\"max\":1,\"default\":1},\"breath\":\"in\",\"text\":{\"en\":\"In\"},\"say\":{\"en\":\"In and up\"}}";
        Object tree = Example.of("guidance", "habits")
                .with(
                        "items[4].exercise.work",
                        "{\"repetitions\":{\"reps\":{\"min\":1,\"max\":1,\"default\":1},\"sides\":\"none\",\"restSeconds\":0,\"phases\":["
                                + phase + "]}}")
                .tree();

        // When, Then
        assertThatThrownBy(() -> Definitions.read(tree, Guidance.class))
                .hasMessage("items[4].exercise.work.repetitions.phases[0].say: takes 1.5 s to say in en, and the phase"
                        + " lasts 1 s: add a sayShort, or allow more seconds");
    }

    private static void assertRefused(String document, String field, String value, String error) {
        Object tree = Example.of("guidance", document).with(field, value).tree();
        assertThatThrownBy(() -> Definitions.read(tree, Guidance.class))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage(error);
    }
}
