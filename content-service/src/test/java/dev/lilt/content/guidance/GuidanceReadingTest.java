package dev.lilt.content.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import java.util.stream.Stream;
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
        // Given
        Object tree = Example.of("guidance", "habits").with(field, value).tree();

        // When, Then
        assertThatThrownBy(() -> Definitions.read(tree, Guidance.class))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage(error);
    }
}
