package dev.lilt.session.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract that consumers build on. */
class CompletionSchemaTest {
    private static final Path CONTRACT = Path.of("contracts/lilt.session-completed.v1");

    static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(text(CONTRACT.resolve("schema.json")));

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve("examples"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAllowItsExamples(Path example) {
        // When, Then
        assertThat(SCHEMA.validate(text(example), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completed                  | abandoned
            07:00:00.000Z              | 07:00:00Z
            "reps": 9                  | "reps": 0
            "version": 1               | "version": 0
            "pelvic-tilt"              | "Pelvic Tilt"
            "zone": "Europe/Vienna"    | "zone": ""
            0198c2f4                   | 0198C2F4
            memberId                   | member
            """)
    void shouldRefuseAnExampleWithAFault(String right, String wrong) {
        // Given
        String example = text(CONTRACT.resolve("examples/morning-with-a-pause.json"));

        // When
        String faulty = example.replace(right, wrong);

        // Then
        assertThat(SCHEMA.validate(faulty, InputFormat.JSON)).isNotEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
