package dev.lilt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDefinitionTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void build() throws IOException {
        for (String module : List.of("content-service", "session-service", "tracking-service", "web")) {
            Files.createFile(Files.createDirectories(directory.resolve(module).resolve("target/quarkus-app"))
                    .resolve("quarkus-run.jar"));
        }
    }

    @Test
    void shouldHaveTheWebClientBesideTheServices() {
        assertThat(last(definition()))
                .extracting(StackComponent::name, StackComponent::url)
                .contains(tuple("web", "http://localhost:9008"))
                .hasSize(4);
    }

    @Test
    void shouldLeaveTheWebClientOutWhereOnlyCallsAreMade() {
        assertThat(last(definition().withoutWebClient()))
                .extracting(StackComponent::name)
                .containsExactlyInAnyOrder("content-service", "session-service", "tracking-service");
    }

    @Test
    void shouldSayThatTheWebClientIsNotBuilt() throws IOException {
        // Given
        Path jar = directory.resolve("web/target/quarkus-app/quarkus-run.jar");
        Files.delete(jar);

        // When, Then
        assertThatThrownBy(() -> definition().stages())
                .isInstanceOf(StackStartException.class)
                .hasMessage("web is not built, there is no " + jar + "; ./lilt up builds it");
    }

    private StackDefinition definition() {
        var data = new DataDirectory(directory.resolve("data"));
        return new StackDefinition(directory, data, Ports.from(9000), ChildReaper.start());
    }

    private static List<StackComponent> last(StackDefinition definition) {
        return definition.stages().getLast();
    }
}
