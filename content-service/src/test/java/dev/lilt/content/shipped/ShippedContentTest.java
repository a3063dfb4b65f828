package dev.lilt.content.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.json.DefinitionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedContentTest {
    private static final Path SHIPPED = Path.of("src/main/resources/shipped");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.sorted().toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void shouldShipAllOfIt() {
        // When
        ShippedContent content = new ShippedFolder(folder).content(new DefinitionJson());

        // Then
        assertThat(content.definitions().stream()
                        .map(definition -> definition.key().toString()))
                .containsExactly(
                        "exercise/breathing-practice",
                        "exercise/cat-cow",
                        "exercise/light-stretches",
                        "exercise/pelvic-tilt",
                        "exercise/seated-forward-lean",
                        "exercise/side-lying-clamshell",
                        "exercise/walk-pelvic-sway",
                        "plan/back-care-day",
                        "guidance/causes",
                        "guidance/clearance",
                        "guidance/expectations",
                        "guidance/habits",
                        "guidance/now",
                        "guidance/rest",
                        "guidance/soon",
                        "guidance/stop-symptoms",
                        "guidance/transitions",
                        "guidance/urgent");
    }

    @Test
    void shouldNameFileFieldAndReasonOfAllThatIsBroken() throws IOException {
        // Given
        replace("exercises/pelvic-tilt.yaml", "reps: { min: 8, max: 10", "reps: { min: 12, max: 10");
        replace("exercises/cat-cow.yaml", "kind: mobility", "kind: yoga\nphoto: cat.png");
        replace("guidance/now.yaml", "title: { en: \"Bleeding\", es: \"Sangrado\" }", "title: { de: Blutung }");

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  exercises/cat-cow.yaml: kind: must be one of: aerobic, strength, mobility, relaxation, rest
                  exercises/cat-cow.yaml: photo: is not a field of this object
                  exercises/pelvic-tilt.yaml: work.repetitions.reps.min: must not be more than max (10), but is 12
                  guidance/now.yaml: items[0].title.en: must be given: every text is there in English\
                """);
    }

    @Test
    void shouldRefuseATextThatCannotBeSaidInTime() throws IOException {
        // Given
        replace(
                "exercises/pelvic-tilt.yaml",
                "sayShort: { en: \"Stay, breathe\", es: \"Quédate, respira\" }",
                "sayShort: { en: \"Stay, breathe\" }");
        replace(
                "exercises/pelvic-tilt.yaml",
                "Quédate y sigue respirando con calma.",
                "Uno dos tres cuatro cinco seis siete.");

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  exercises/pelvic-tilt.yaml: work.repetitions.phases[2].say: takes 3.1 s to say in es, and the phase\
                 lasts 3 s: add a sayShort, or allow more seconds\
                """);
    }

    @Test
    void shouldRefuseAFileThatIsNoYaml() throws IOException {
        // Given
        replace("plans/back-care-day.yaml", "blocks:", "blocks: [");

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  plans/back-care-day.yaml: near line 7: is not YAML: while parsing a flow node in 'reader', line 8,\
                 column 3: - id: morning ^ expected the node content, but found '-' in 'reader', line 8, column 3:\
                 - id: morning ^\
                """);
    }

    @Test
    void shouldRefuseAFieldThatIsThereTwice() throws IOException {
        // Given
        replace("exercises/cat-cow.yaml", "kind: mobility", "kind: mobility\nkind: strength");

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  exercises/cat-cow.yaml: near line 5: is not YAML: Duplicate field 'kind'\
                """);
    }

    @Test
    void shouldRefuseAFileWithAnotherName() throws IOException {
        // Given
        Files.move(folder.resolve("exercises/cat-cow.yaml"), folder.resolve("exercises/cow.yaml"));

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  exercises/cow.yaml: id: must be the name of its file\
                """);
    }

    @Test
    void shouldRefuseAPlanWithAnExerciseThatIsNotShipped() throws IOException {
        // Given
        Files.delete(folder.resolve("exercises/cat-cow.yaml"));

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  plans/back-care-day.yaml: blocks[0].exercises[1]: must be an exercise that is shipped\
                """);
    }

    @Test
    void shouldRefuseGuidanceWithoutWhatOthersActOn() throws IOException {
        // Given
        replace("guidance/urgent.yaml", "id: fever", "id: high-temperature");
        Files.delete(folder.resolve("guidance/causes.yaml"));

        // When, Then
        assertBroken("""
                Shipped content is broken:
                  guidance/urgent.yaml: items: must hold an item fever
                  guidance/causes.yaml: id: must be there\
                """);
    }

    private void replace(String file, String part, String by) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(part);
        Files.writeString(path, text.replace(part, by));
    }

    private void assertBroken(String message) {
        assertThatThrownBy(() -> ShippedFolder.main(new String[] {folder.toString()}))
                .isInstanceOf(InvalidShippedContentException.class)
                .hasMessage(message);
    }
}
