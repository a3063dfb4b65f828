package dev.lilt.tracking.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.testing.Completion;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Session-service's contract, from the files that it owns. */
class CompletionContractTest {
    private static final Path CONTRACT = Path.of("../session-service/contracts/lilt.session-completed.v1");

    private final CompletionReader reader = new CompletionReader(
            InstantSource.fixed(Instant.parse("2026-11-22T18:00:00Z")),
            new SmallRyeConfigBuilder()
                    .withMapping(CompletionConfig.class)
                    .build()
                    .getConfigMapping(CompletionConfig.class));

    @ParameterizedTest
    @CsvSource({
        "morning-with-a-pause.json, PT6M, 2",
        "walk-stopped.json, PT4M10.25S, 0",
        "warmth-as-rest.json, PT2M30S, 0"
    })
    void shouldReadTheProducersExamples(String file, Duration active, int exercisesWithReps) throws IOException {
        // Given
        byte[] example = Files.readAllBytes(CONTRACT.resolve("examples").resolve(file));

        // When
        CompletedSession session = read(example);

        // Then
        assertThat(session.memberId()).isEqualTo("alma");
        assertThat(session.active()).isEqualTo(active);
        assertThat(session.repsDone()).hasSize(exercisesWithReps);
    }

    /** Lists the directory, so that an example that the producer adds is read too. */
    @Test
    void shouldReadEveryExample() throws IOException {
        try (Stream<Path> examples = Files.list(CONTRACT.resolve("examples"))) {
            assertThat(examples)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(example -> read(Files.readAllBytes(example)));
        }
    }

    /** The completions that other tests of this service send are allowed by the contract. */
    @Test
    void shouldTestWithCompletionsThatTheSchemaAllows() throws IOException {
        // Given
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
        Completion completion = Completion.of("alma", "2026-11-22T07:00:00.000Z", "2026-11-22T07:06:30.000Z")
                .tilting("2026-11-22T07:00:00.000Z", "2026-11-22T07:02:00.000Z")
                .reps("pelvic-tilt", 9);

        // When
        Set<ValidationMessage> faults = schema.validate(completion.json(), InputFormat.JSON);

        // Then
        assertThat(faults).isEmpty();
        assertThat(schema.validate(completion.json().replace("completed", "abandoned"), InputFormat.JSON))
                .isNotEmpty();
    }

    private CompletedSession read(byte[] value) {
        byte[] key = "alma".getBytes(StandardCharsets.UTF_8);
        return reader.read(new ConsumerRecord<>("lilt.session-completions.v1", 0, 0, key, value));
    }
}
