package dev.lilt.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaChildTest {
    @TempDir
    private Path directory;

    @Test
    void shouldKeepPasswordsOffTheCommandLine() {
        // Given
        var log = directory.resolve("child.log");
        var options = List.of(
                "-Dquarkus.datasource.password=s3cret",
                "-Dshown=yes",
                "-cp",
                System.getProperty("java.class.path"),
                Tell.class.getName());

        // When
        var child = JavaChild.start(ChildReaper.start(), options, Map.of(), log);

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> !child.isAlive());
        assertThat(log)
                .content()
                .contains("password=s3cret", "shown=yes", "argument=null")
                .doesNotContain("-Dquarkus");
    }

    /** Says what it was told, and where it has it from. */
    static final class Tell {
        private Tell() {}

        public static void main(String[] arguments) {
            System.out.println("password=" + System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
            System.out.println("shown=" + System.getProperty("shown"));
            System.out.println("argument=" + System.getProperty("quarkus.datasource.password"));
            ProcessHandle.current().info().commandLine().ifPresent(System.out::println);
        }
    }
}
