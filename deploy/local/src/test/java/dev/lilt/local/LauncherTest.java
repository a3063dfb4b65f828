package dev.lilt.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./lilt}, the script itself. */
@Timeout(60)
class LauncherTest {
    private static final Path SCRIPT =
            Path.of("..", "..", "lilt").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void shouldTakeAJdkOnThePathThatIsNewerThanAllOthers() throws Exception {
        // Given
        Path jdk = jdk("newest", 99);

        // When
        String printed = run(jdk, "format", "check");

        // Then
        assertThat(printed).isEqualTo("lilt: JDK 99 at " + jdk + "\n");
    }

    /** A folder that looks like a JDK, with a Maven that does nothing beside its java. */
    private Path jdk(String name, int version) throws IOException {
        Path home = directory.toRealPath().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        for (String program : new String[] {"java", "javac", "mvn"}) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        return home;
    }

    private String run(Path jdk, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of("JAVA_HOME", "LILT_JAVA_HOME", "SDKMAN_DIR"));
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        var process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
