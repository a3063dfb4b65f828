package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lilt.local.kafka.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares docs/protocol/asyncapi.yaml with the deployed topics, the services and their contracts. */
class AsyncApiTest {
    private static final Path DOCUMENT = RunningStack.root().resolve("docs/protocol/asyncapi.yaml");
    private final JsonNode document = new YAMLMapper().readTree(DOCUMENT.toFile());

    AsyncApiTest() throws IOException {}

    @Test
    void shouldNameTheTopicsAsTheyAreDeployed() {
        for (JsonNode channel : document.get("channels")) {
            // Given
            String address = channel.get("address").textValue();

            // When
            Topic topic = Topic.ALL.stream()
                    .filter(each -> each.name().equals(address))
                    .findFirst()
                    .orElseThrow();

            // Then
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat(kafka.get("partitions").intValue()).as(address).isEqualTo(topic.partitions());
            assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").textValue())
                    .isEqualTo(topic.configuration().get("cleanup.policy"));
            assertThat(kafka.at("/topicConfiguration/retention.ms").asText(""))
                    .isEqualTo(topic.configuration().getOrDefault("retention.ms", ""));
        }
    }

    @Test
    void shouldNameTheTopicsThatTheServicesUse() throws IOException {
        // Given
        Map<String, List<String>> uses = Map.of(
                "content-service", List.of("lilt.content.v1"),
                "session-service",
                        List.of(
                                "lilt.content.v1",
                                "lilt.session-changes.v1",
                                "lilt.session-completions.v1",
                                "lilt.member-erased.v1"),
                "tracking-service",
                        List.of(
                                "lilt.session-completions.v1",
                                "lilt.session-completions.v1.dlq",
                                "lilt.member-erased.v1"));

        for (var use : uses.entrySet()) {
            // When
            String sources = sources(use.getKey());

            // Then
            assertThat(document.get("channels").findValuesAsText("address")).containsAll(use.getValue());
            assertThat(use.getValue()).as(use.getKey()).allMatch(sources::contains);
        }
    }

    @Test
    void shouldPointToContractsAndExamplesThatAreThere() throws IOException {
        for (JsonNode message : document.at("/components/messages")) {
            if (!message.at("/payload/$ref").isMissingNode()) {
                // Given
                Path schema = DOCUMENT.resolveSibling(
                                message.at("/payload/$ref").textValue())
                        .normalize();

                // When
                JsonNode title = new YAMLMapper().readTree(schema.toFile()).get("title");

                // Then
                assertThat(schema.getParent()).hasFileName(message.get("name").textValue());
                assertThat(title).isNotNull();
                for (JsonNode example : message.get("examples")) {
                    assertThat(DOCUMENT.resolveSibling(
                                            example.at("/payload/$ref").textValue())
                                    .normalize())
                            .isRegularFile()
                            .isEqualTo(schema.resolveSibling(
                                    "examples/" + example.get("name").textValue() + ".json"));
                }
            }
        }
    }

    @Test
    void shouldNameEveryCauseOfADeadLetter() throws IOException {
        // Given
        String constants = Pattern.compile("enum RejectionReason [^{]*\\{(.*?)\\R\\}", Pattern.DOTALL)
                .matcher(sources("tracking-service"))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();

        // When
        List<String> causes = Pattern.compile("^ +[A-Z_]+,?$", Pattern.MULTILINE)
                .matcher(constants)
                .results()
                .map(match -> match.group().replaceAll("[ ,]", ""))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();

        // Then
        JsonNode described = document.at("/components/schemas/rejectedHeaders/properties/dead-letter-cause/enum");
        assertThat(described).extracting(JsonNode::textValue).containsExactlyElementsOf(causes);
    }

    private static String sources(String service) throws IOException {
        try (Stream<Path> files =
                Files.walk(RunningStack.root().resolve(service).resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(AsyncApiTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
