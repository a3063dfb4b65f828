package dev.lilt.client.say;

import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lilt.client.CommandTestBase;
import dev.lilt.client.ScriptedServer;
import dev.lilt.client.Wire;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.FailuresInOneLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code lilt say}. */
class SayCommandTest extends CommandTestBase {
    private static final AudioFormat FORMAT = new AudioFormat(1000, 16, 1, true, false);
    private static final String TIMELINE = "{\"timelineId\":\"sha256:00\",\"durationMs\":60000,\"cues\":["
            + Wire.cue(0, 0, "prepare", "\"say\":\"Come onto hands and knees.\",") + ","
            + Wire.cue(1, 1, "breathe-in", "\"text\":\"Slowly in\",") + ","
            + Wire.cue(2, 2, "hold", "\"say\":\"Stay\",") + ","
            + Wire.cue(3, 12, "release", "\"say\":\"And back\",") + "]}";

    @Test
    void shouldSaySoWhereTheProgramIsMissing() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer()) {
            localStack(server);

            // When
            int exitCode = say(root.resolve("nowhere").toString(), "morning");

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("lilt: espeak-ng is not installed: it is the package espeak-ng of Debian and others");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldRecordEachSpeechAtItsTimeAndTellWhatOverlaps() throws Exception {
        // Given: a program whose every speech takes 2.5 s
        Path wav = root.resolve("session.wav");
        try (ScriptedServer server = server()) {
            localStack(server);

            // When
            int exitCode = say(program().toString(), "morning", "--out", wav.toString());

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                    Session %s was made for its words, and is stopped again.
                       START   LENGTH     ROOM  SPOKEN
                     00:00.0   2.50 s   2.00 s  Come onto hands and knees.  <- overlaps by 0.50 s
                     00:02.0   2.50 s  10.00 s  Stay
                     00:12.0   2.50 s           And back
                    written to %s
                    1 of 3 speeches overlap the next; the worst by 0.50 s, at 00:00.0.
                    """.formatted(SESSION, wav));
            try (var recorded = AudioSystem.getAudioInputStream(wav.toFile())) {
                assertThat(recorded.getFrameLength()).isEqualTo(14_500);
            }
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::body)
                    .element(1)
                    .isEqualTo("{\"type\":\"stop\"}");
        }
    }

    @Test
    void shouldNotWriteOverAFile() throws Exception {
        // Given
        Path wav = Files.createFile(root.resolve("session.wav"));
        try (ScriptedServer server = new ScriptedServer()) {
            localStack(server);

            // When
            int exitCode = say(program().toString(), "morning", "--out", wav.toString());

            // Then
            assertThat(exitCode).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: " + wav + " is there already; choose another name\n");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldSpeakByTheRealProgram() throws Exception {
        // Given
        assumeTrue(isInstalled(), "espeak-ng is not installed here, so its speech is not measured");
        Path wav = root.resolve("session.wav");
        try (ScriptedServer server = server()) {
            localStack(server);

            // When
            int exitCode = say("espeak-ng", "morning", "--out", wav.toString(), "--locale", "es");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            try (var recorded = AudioSystem.getAudioInputStream(wav.toFile())) {
                double seconds =
                        recorded.getFrameLength() / recorded.getFormat().getFrameRate();
                assertThat(seconds).isBetween(12.2, 14.0);
            }
        }
    }

    private static ScriptedServer server() throws IOException {
        return new ScriptedServer(json(201, state(1, "ready", 0, 0)), json(200, state(2, "stopped", 0, 0)))
                .onGet("/timeline", json(200, TIMELINE));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            new Espeak("espeak-ng").check();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Copies a sound of 2.5 s to the file after {@code -w}. */
    private Path program() throws IOException {
        Path sound = root.resolve("sound.wav");
        AudioSystem.write(RecordingTest.speech(FORMAT, new int[2500]), AudioFileFormat.Type.WAVE, sound.toFile());
        Path script = root.resolve("speak");
        Files.writeString(
                script,
                "#!/bin/sh\ncat >/dev/null\nwhile [ $# -gt 0 ]; do\n[ \"$1\" != -w ] || cp '" + sound
                        + "' \"$2\"\nshift\ndone\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private int say(String program, String... arguments) {
        PrintStream plainOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream plainErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        CliEnvironment environment =
                new CliEnvironment(plainOut, plainErr, Map.of(), root, (member, data) -> "for-" + member);
        return FailuresInOneLine.of(new CommandLine(new SayCommand(environment, program)))
                .execute(arguments);
    }
}
