package dev.lilt.browsertests.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.testing.TemporaryStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The client's sources have no type errors, and their unit tests, {@code web/src/test/ts}, succeed. */
class TypeScriptTest {
    private static final Path WEB = TemporaryStack.root().resolve("web");
    private static final Path TESTS = WEB.resolve("src/test/ts");

    private static Path libraries;

    @BeforeAll
    static void unpack() throws IOException {
        libraries = NodeModules.unpack();
    }

    @Test
    void shouldHaveNoTypeErrors() throws IOException, InterruptedException {
        // Given
        Path configuration = libraries.resolveSibling("tsconfig.json");
        var options = Map.of(
                "paths", Map.of("*", List.of(libraries + "/*")),
                "types", List.of("node"),
                "typeRoots", List.of(libraries.resolve("@types").toString()));
        var sources = Stream.of("src/main/resources/web/app", "src/main/resources/web/worker", "src/test/ts")
                .map(WEB::resolve)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList();
        var content = Map.of(
                "extends", WEB.resolve("tsconfig.json").toString(), "compilerOptions", options, "include", sources);
        new ObjectMapper().writeValue(configuration.toFile(), content);

        // When
        Node.Run compiler = Node.run(
                Map.of(),
                libraries.resolve("typescript/lib/_tsc.js").toString(),
                "--project",
                configuration.toString(),
                "--pretty",
                "false");

        // Then
        assertThat(compiler).isEqualTo(new Node.Run(0, ""));
    }

    @TestFactory
    Stream<DynamicTest> shouldPassItsUnitTests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".test.ts"))
                    .sorted()
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests.stream()
                    .map(file -> DynamicTest.dynamicTest(TESTS.relativize(file).toString(), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException, InterruptedException {
        Path hooks = Path.of(Objects.requireNonNull(TypeScriptTest.class.getResource("/resolve-typescript.mjs"))
                .getPath());
        Node.Run tests = Node.run(
                Map.of("LILT_NODE_MODULES", libraries.toString()),
                "--disable-warning=ExperimentalWarning",
                "--experimental-transform-types",
                "--import",
                hooks.toUri().toString(),
                "--test-reporter=spec",
                file.toString());
        assertThat(tests.status()).as(tests.output()).isZero();
    }
}
