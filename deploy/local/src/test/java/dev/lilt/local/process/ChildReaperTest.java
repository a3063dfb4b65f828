package dev.lilt.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildReaperTest {
    @TempDir
    private Path directory;

    /** A JVM of its own, which can be killed as this one can't; it has a child and waits. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            var directory = Path.of(arguments[0]);
            var reaper = ChildReaper.startAndRemove(Files.createDirectory(directory.resolve("data")));
            var child = JavaChild.start(reaper, testClass(Sleeper.class), Map.of(), directory.resolve("child.log"));
            Files.writeString(directory.resolve("draft"), Long.toString(child.pid()));
            Files.move(directory.resolve("draft"), directory.resolve("pid"));
            new Sleeper().sleep();
        }
    }

    static final class Sleeper {
        public static void main(String[] arguments) throws Exception {
            new Sleeper().sleep();
        }

        void sleep() throws InterruptedException {
            // Nobody counts down: the child waits to be killed, and for no longer than this.
            boolean isOver = new CountDownLatch(1).await(2, TimeUnit.MINUTES);
            System.out.println("over: " + isOver);
        }
    }

    @Test
    void shouldEndTheChildAndRemoveItsDataWhenTheParentIsKilled() throws Exception {
        // Given
        var parent = new ProcessBuilder(java(testClass(Parent.class, directory.toString())))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        try {
            var pidFile = directory.resolve("pid");
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile));
            var child =
                    ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
            assertThat(ProcessLiveness.isAlive(child)).isTrue();

            // When
            parent.destroyForcibly();

            // Then
            await().atMost(Duration.ofSeconds(10)).until(() -> !ProcessLiveness.isAlive(child));
            await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(directory.resolve("data")));
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void shouldKeepCtrlCFromTheChildAndEndItWhenTold() throws Exception {
        // Given
        var child = JavaChild.start(
                ChildReaper.start(), testClass(Sleeper.class), Map.of(), directory.resolve("child.log"));
        interrupt(child.pid());
        assertThat(child.isAlive()).isTrue();

        // When
        child.stop(Duration.ofSeconds(10));

        // Then
        assertThat(child.isAlive()).isFalse();
    }

    private static void interrupt(long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "sleep 0.5; kill -s INT " + pid + "; sleep 0.5")
                        .start()
                        .waitFor())
                .isZero();
    }

    private static List<String> testClass(Class<?> main, String... arguments) {
        var options = new ArrayList<>(List.of("-Xmx32m", "-cp", System.getProperty("java.class.path"), main.getName()));
        options.addAll(List.of(arguments));
        return options;
    }

    private static List<String> java(List<String> options) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        return command;
    }
}
