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
        Process launcher = start(SCRIPT, jdk, "format", "check");

        // Then
        String printed = new String(launcher.getInputStream().readAllBytes(), UTF_8);
        assertThat(launcher.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo("lilt: JDK 99 at " + jdk + "\n");
    }

    @Test
    void shouldLeaveNoRecordingBehindWhenItsCacheCanNotBeMade() throws Exception {
        // Given
        Path root = directory.resolve("project");
        for (String module : List.of("deploy/local", "content-service", "session-service", "tracking-service", "web")) {
            Files.createFile(Files.createDirectories(root.resolve(module).resolve("target"))
                    .resolve("built"));
        }
        Path recorded = root.resolve("deploy/local/target/lilt.aot.configuration");
        Path jdk = jdk("newest", 99);
        Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:AOTMode=create) [ -e "%s" ] && exit 3 ;;
                        -XX:AOTConfiguration=*) : > "${argument#*=}" ;;
                    esac
                done
                """.formatted(recorded));

        // When
        Process launcher = start(Files.copy(SCRIPT, root.resolve("lilt")), jdk, "record");

        // Then
        String printed = new String(launcher.getInputStream().readAllBytes(), UTF_8);
        assertThat(launcher.waitFor()).as(printed).isEqualTo(3);
        assertThat(recorded).doesNotExist();
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

    private static Process start(Path script, Path jdk, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of("JAVA_HOME", "LILT_JAVA_HOME", "SDKMAN_DIR"));
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }
}
