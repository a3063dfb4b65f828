package dev.lilt.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import dev.lilt.support.problem.FieldError;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which work an exercise may have, and whether there is time to say its texts. */
class WorkReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                              | work: must hold exactly one of: repetitions, sustained, sequence
            {"repetitions":null}            | work: must hold exactly one of: repetitions, sustained, sequence
            {"rest":{}}                     | work: must hold exactly one of: repetitions, sustained, sequence; work.rest: is not a field of this object
            {"sustained":{"seconds":{"min":60,"max":180,"default":120},"breathing":{"in":1,"out":11},"checks":[{"everySeconds":9,"text":{"en":"Ok?"}}]}} | work.sustained.breathing.in: must be a whole number from 2 to 10, but is 1; work.sustained.breathing.out: must be a whole number from 2 to 10, but is 11; work.sustained.checks[0].everySeconds: must be a whole number from 10 to 3600, but is 9
            {"sustained":{"seconds":{"min":9,"max":7201,"default":120}}} | work.sustained.seconds.min: must be a whole number from 10 to 7200, but is 9; work.sustained.seconds.max: must be a whole number from 10 to 7200, but is 7201
            """)
    void shouldTakeExactlyOneKindOfWork(String work, String errors) {
        // Given
        Object tree = Example.pelvicTilt().with("work", work).tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid).hasMessage(errors);
    }

    @Test
    void shouldRefuseBothKindsOfWorkTogether() {
        // Given
        Object tree = Example.pelvicTilt()
                .with("work.sustained", "{\"seconds\":{\"min\":60,\"max\":180,\"default\":120}}")
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid).hasMessage("work: must hold exactly one of: repetitions, sustained, sequence");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            steps                   | []           | must hold at least one
            steps[0].position       | "seated"     | must be left out: the first step is done in the position of the exercise
            steps[1].position       | "bed"        | must be one of: hands-and-knees, seated, side-lying, standing, supine, any
            steps[1].side           | "top"        | must be one of: left, right
            steps[1].seconds.min    | 4            | must be a whole number from 5 to 600, but is 4
            steps[1].seconds.max    | 601          | must be a whole number from 5 to 600, but is 601
            steps[1].say            | null         | must be given
            """)
    void shouldNameWhatIsWrongInASequence(String field, String value, String detail) {
        // Given
        Object tree = Example.of("exercise", "light-stretches")
                .with("work.sequence." + field, value)
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid.errors()).containsExactly(new FieldError("work.sequence." + field, detail));
    }

    @Test
    void shouldRefuseASequenceThatIsLongerThanASession() {
        // Given
        String step =
                "{\"title\":{\"en\":\"x\"},\"text\":{\"en\":\"x\"},\"say\":{\"en\":\"x\"},\"seconds\":{\"min\":5,\"max\":600,\"default\":5}}";
        String steps = String.join(",", Collections.nCopies(19, step));
        Object tree = Example.pelvicTilt()
                .with("work", "{\"sequence\":{\"steps\":[" + steps + "]}}")
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid)
                .hasMessage("work.sequence: must take at most 10800 seconds with all steps at their longest, but takes"
                        + " 11400");
    }

    @Test
    void shouldNameEachTextThatCannotBeSaidInTime() {
        // Given
        String twelve = "{\"en\":\"Out\",\"es\":\"uno dos tres cuatro cinco seis siete ocho nueve diez once doce\"}";
        Object tree = Example.pelvicTilt()
                .with("work.repetitions.phases[1].say", twelve)
                .without("work.repetitions.phases[1].sayShort")
                .with("work.repetitions.phases[3].say", twelve)
                .with("work.repetitions.phases[3].sayShort", twelve)
                .tree();

        // When
        InvalidDefinition invalid = invalid(tree);

        // Then
        assertThat(invalid.errors())
                .containsExactly(
                        new FieldError(
                                "work.repetitions.phases[1].say",
                                "takes 5.1 s to say in es, and the phase lasts 4 s: add a sayShort, or allow more"
                                        + " seconds"),
                        new FieldError(
                                "work.repetitions.phases[3].sayShort",
                                "takes 5.1 s to say in es, and the phase lasts 3 s: shorten it, or allow more"
                                        + " seconds"));
    }

    /** Versions that were published before this rule stay readable. */
    @Test
    void shouldReadAStoredExerciseThatCannotBeSaidInTime() {
        // Given
        Example stored =
                Example.pelvicTilt().with("work.repetitions.phases[2].seconds", "{\"min\":1,\"max\":3,\"default\":1}");

        // When
        Exercise exercise = new DefinitionJson().read(stored.json(), Exercise.class);

        // Then
        assertThat(exercise.speechErrors()).isNotEmpty();
        assertThat(Definitions.write(exercise, 1)).hasToString(stored.json());
    }

    private static InvalidDefinition invalid(Object tree) {
        return catchThrowableOfType(InvalidDefinition.class, () -> Definitions.read(tree, Exercise.class));
    }
}
