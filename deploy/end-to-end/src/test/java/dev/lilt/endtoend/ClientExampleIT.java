package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.identity.TokenSigner;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the client that docs/clients.md shows, as its reader would. */
class ClientExampleIT {
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WAITS = "- waiting";

    private final RunningStack stack = RunningStack.get();
    private final String member = "example-" + UUID.randomUUID();

    @TempDir
    private Path directory;

    private Process client;
    private Writer keys;

    @BeforeEach
    void start() throws IOException {
        String page = Files.readString(RunningStack.root().resolve("docs/clients.md"));
        Matcher program = PROGRAM.matcher(page);
        assertThat(program.find()).as("a program in docs/clients.md").isTrue();
        Path source = Files.writeString(directory.resolve("Follow.java"), program.group(1));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, source.toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().put("LILT_URL", stack.url("session-service"));
        builder.environment().put("LILT_TOKEN", stack.token(member, TokenSigner.MEMBER));
        builder.environment().put("LILT_PACE", "30");
        client = builder.start();
        keys = client.outputWriter(StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        client.destroyForcibly();
    }

    @Test
    void shouldTellEveryCueOnceAndInOrder() throws Exception {
        // Given
        awaitLine("- ready");

        // When
        press("");
        awaitLine(WAITS);
        press("");

        // Then
        assertThat(client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(client.exitValue()).as(lines().toString()).isZero();
        Member member = new Member(stack, this.member);
        String session = member.at("session-service").get("/sessions").path("items[0].id");
        List<String> cues =
                member.timeline(session).getList("cues.collect { it.title + ': ' + it.text + ' [' + it.haptic + ']' }");
        assertThat(lines().stream().filter(line -> !line.startsWith("- "))).containsExactlyElementsOf(cues);
        assertThat(member.state(session).getString("status")).isEqualTo("completed");
    }

    @Test
    void shouldStop() throws Exception {
        // Given
        awaitLine("- ready");
        press("");
        awaitLine(WAITS);

        // When
        press("stop");

        // Then
        assertThat(client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(lines()).contains("- stopped").last().asString().endsWith("[long]");
    }

    private Path output() {
        return directory.resolve("output.txt");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(output());
    }

    private void awaitLine(String line) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines()).contains(line));
    }

    private void press(String line) throws IOException {
        keys.write(line + "\n");
        keys.flush();
    }
}
