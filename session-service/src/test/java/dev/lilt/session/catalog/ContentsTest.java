package dev.lilt.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.testing.Content;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
    private final Contents contents = new Contents();

    @Test
    void shouldHoldEveryExample() {
        // When
        Content.examples().forEach((key, json) -> contents.put(key, bytes(json.toString())));

        // Then
        assertThat(contents.size()).isEqualTo(7 + 1 + 6);
        assertThat(contents.exercise("heat-or-cold")).isPresent();
        assertThat(contents.exercise("rest-break")).isPresent();
        assertThat(contents.exercise("back-care-day")).isEmpty();
    }

    @Test
    void shouldReplaceAVersionByTheNext() {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        contents.put("exercise/cat-cow", bytes(cats.toString()));

        // When
        contents.put("exercise/cat-cow", bytes(cats.put("version", 2).toString()));

        // Then
        assertThat(contents.exercise("cat-cow")).map(Exercise::version).contains(2);
        assertThat(contents.size()).isEqualTo(1);
    }

    @Test
    void shouldPassOverFieldsItDoesNotKnow() {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        contents.put("exercise/cat-cow", bytes(cats.toString()));
        Exercise known = contents.exercise("cat-cow").orElseThrow();
        cats.put("music", "slow").withObject("/work/repetitions/phases/0").put("tempo", 60);

        // When
        contents.put("exercise/cat-cow", bytes(cats.toString()));

        // Then
        assertThat(contents.exercise("cat-cow")).contains(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not JSON                     | not JSON
            ``                           | version is missing
            {                            | not JSON
            null                         | version is missing
            []                           | version is missing
            "cat-cow"                    | version is missing
            {}                           | version is missing
            {"version":1}                | id is missing
            {"version":1.5}              | version is not a whole number
            {"version":1,"id":7}         | id is not a text
            {"version":1,"id":"cat-cow","title":{"de":"Katze"}} | a text needs its English form
            """)
    void shouldKeepWhatItHasWhenTheNextIsUnusable(String value, String reason) {
        // Given
        contents.put("exercise/cat-cow", bytes(Content.exercise("cat-cow").toString()));

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", bytes(value)))
                .withMessage(reason);
        assertThat(contents.exercise("cat-cow")).map(Exercise::version).contains(1);
    }

    @Test
    void shouldRefuseARangeThatIsUpsideDown() {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        cats.withObject("/work/repetitions/reps").put("min", 11);

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", bytes(cats.toString())))
                .withMessage("a range needs 0 <= min <= default <= max");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe/soup", "exercises/cat-cow", "cat-cow", "", "/", "exercise"})
    void shouldPassOverForeignKeys(String key) {
        // When
        contents.put(key, bytes(Content.exercise("cat-cow").toString()));
        contents.remove(key);

        // Then
        assertThat(contents.size()).isZero();
    }

    @Test
    void shouldForgetWhatIsRetired() {
        // Given
        Content.examples().forEach((key, json) -> contents.put(key, bytes(json.toString())));

        // When
        Content.examples().keySet().forEach(contents::remove);

        // Then
        assertThat(contents.size()).isZero();
        assertThat(contents.exercise("heat-or-cold")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
