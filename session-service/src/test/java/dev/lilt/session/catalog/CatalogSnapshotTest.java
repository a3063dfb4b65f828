package dev.lilt.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Transition;
import dev.lilt.session.testing.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSnapshotTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final CatalogSnapshot contents = new CatalogSnapshot();

    @Test
    void shouldHoldEveryExample() {
        // When
        Content.examples().forEach((key, json) -> contents.put(key, bytes(json.toString())));

        // Then
        assertThat(contents.size()).isEqualTo(7 + 1 + 10);
        assertThat(contents.transitions().find(Position.STANDING, Position.HANDS_AND_KNEES))
                .get()
                .extracting(Transition::length)
                .isEqualTo(Duration.ofSeconds(20));
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
    @CsvSource(delimiter = '|', textBlock = """
            reps/max                  | 2147483647 | max is not between 1 and 50
            reps/max                  | 51         | max is not between 1 and 50
            reps/min                  | 0          | min is not between 1 and 50
            restSeconds               | 301        | restSeconds is not between 0 and 300
            restSeconds               | -1         | restSeconds is not between 0 and 300
            restSeconds               | 4e9        | restSeconds is not a whole number
            phases/0/seconds/default  | 121        | default is not between 1 and 120
            phases/0/seconds/max      | 2147483647 | max is not between 1 and 120
            phases/0/hold             | "yes"      | hold is neither true nor false
            phases/0/breath           | "easy"     | breath does not go with its phase
            phases/0/breath           | "sideways" | breath is a word that isn't known
            phases                    | []         | phases are none
            phases                    | {}         | phases is not a list
            """)
    void shouldKeepToTheBoundsOfContentServicesDoor(String field, String value, String reason) throws IOException {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        contents.put("exercise/cat-cow", bytes(cats.toString()));
        String parent =
                "/work/repetitions" + (field.contains("/") ? "/" + field.substring(0, field.lastIndexOf('/')) : "");
        ((ObjectNode) cats.at(parent)).set(field.substring(field.lastIndexOf('/') + 1), JSON.readTree(value));

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", bytes(cats.toString())))
                .withMessage(reason);
        assertThat(contents.exercise("cat-cow").map(Exercise::version)).contains(1);
    }

    @Test
    void shouldRefuseASetThatIsLongerThanAnySession() {
        // Given: each bound for itself is kept
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        cats.withObject("/work/repetitions/reps").put("max", 50);
        cats.withArray("/work/repetitions/phases")
                .forEach(phase -> phase.withObject("/seconds").put("max", 120));

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", bytes(cats.toString())))
                .withMessage("repetitions take more than 10800 seconds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seconds/max        | 2147483647 | max is not between 10 and 7200
            seconds/min        | 9          | min is not between 10 and 7200
            breathing/in       | 1          | in is not between 2 and 10
            breathing/out      | 11         | out is not between 2 and 10
            checks/0/everySeconds | 9       | everySeconds is not between 10 and 3600
            """)
    void shouldKeepToTheBoundsOfSustainedWork(String field, String value, String reason) throws IOException {
        // Given
        ObjectNode lean = Content.exercise("seated-forward-lean").deepCopy();
        ((ObjectNode) lean.at("/work/sustained/" + field.substring(0, field.lastIndexOf('/'))))
                .set(field.substring(field.lastIndexOf('/') + 1), JSON.readTree(value));

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/seated-forward-lean", bytes(lean.toString())))
                .withMessage(reason);
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                Arguments.of("en", "a".repeat(25), "a text has not 1 to 24 characters"),
                Arguments.of("en", "  ", "a text has not 1 to 24 characters"),
                Arguments.of("en", "Cat\ncow", "a text has characters that can't be shown"),
                Arguments.of("en", "Cat\u202Ecow", "a text has characters that can't be shown"),
                Arguments.of("en", "Cat\uD800", "a text has characters that can't be shown"),
                Arguments.of("not a tag", "Katze", "a text is not named by a language tag"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void shouldKeepToWhatAWatchCanShow(String tag, String title, String reason) {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        cats.withObject("/title").put(tag, title);

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", escaped(cats)))
                .withMessage(reason);
    }

    @Test
    void shouldRefuseMoreThanAnyDefinitionHas() {
        // Given
        ObjectNode cats = Content.exercise("cat-cow").deepCopy();
        cats.put("note", "a".repeat(128 * 1024));

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/cat-cow", bytes(cats.toString())))
                .withMessage("more than 131072 bytes");
    }

    @Test
    void shouldRefuseMorePartsThanAnyDefinitionHas() {
        // Given
        ObjectNode lean = Content.exercise("seated-forward-lean").deepCopy();
        ArrayNode checks = lean.withArray("/work/sustained/checks");
        for (int more = 0; more < 10; more++) {
            checks.add(checks.get(0).deepCopy());
        }

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put("exercise/seated-forward-lean", bytes(lean.toString())))
                .withMessage("checks is longer than 10");
    }

    @Test
    void shouldRefuseAKeyThatNamesSomethingElse() {
        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.put(
                        "exercise/dog-cow", bytes(Content.exercise("cat-cow").toString())))
                .withMessage("the key names something else");
        assertThat(contents.size()).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"cat-cow", "", "/", "exercise", "exercise/", "exercise/Cat", "exercise/a/b", "exercise/\uFFFD"})
    void shouldRefuseKeysThatAreNone(String key) {
        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        contents.put(key, bytes(Content.exercise("cat-cow").toString())));
        assertThatIllegalArgumentException().isThrownBy(() -> contents.remove(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe/soup", "exercises/cat-cow"})
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

    /** With every character that is not ASCII as an escape: half a surrogate pair has no bytes. */
    private static byte[] escaped(ObjectNode json) {
        try {
            return ESCAPING.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
