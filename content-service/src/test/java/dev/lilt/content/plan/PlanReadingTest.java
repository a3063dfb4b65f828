package dev.lilt.content.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReadingTest {
    private final Example day = Example.of("plan", "back-care-day");

    @Test
    void shouldWriteWhatItRead() {
        // When
        Plan plan = Definitions.read(day.tree(), Plan.class);

        // Then
        assertThat(Definitions.write(plan, 1)).hasToString(day.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            minutes                | {"min":30,"max":20}   | minutes.min: must not be more than max (20), but is 30
            minutes.max            | 1441                  | minutes.max: must be a whole number from 1 to 1440, but is 1441
            blocks                 | []                    | blocks: must hold at least one
            blocks[1].id           | "morning"             | blocks[1].id: must not be there twice
            blocks[0].exercises    | []                    | blocks[0].exercises: must hold at least one
            blocks[0].exercises[1] | "pelvic-tilt"         | blocks[0].exercises[1]: must not be there twice
            blocks[0].choose       | "any"                 | blocks[0].choose: must be one of: all, one
            blocks[0].reps         | 3                     | blocks[0].reps: is not a field of this object
            """)
    void shouldNameTheFieldThatIsWrong(String field, String value, String error) {
        // Given
        Object tree = day.with(field, value).tree();

        // When, Then
        assertThatThrownBy(() -> Definitions.read(tree, Plan.class))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage(error);
    }
}
