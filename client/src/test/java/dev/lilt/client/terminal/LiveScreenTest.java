package dev.lilt.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveScreenTest {
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Terminal terminal;

    @BeforeEach
    void openTerminal() throws Exception {
        terminal =
                new ExternalTerminal("test", "xterm", new PipedInputStream(keyboard), output, StandardCharsets.UTF_8);
        terminal.setSize(new Size(60, 24));
    }

    @AfterEach
    void closeTerminal() throws Exception {
        keyboard.close();
        terminal.close();
    }

    @Test
    void shouldPassOnKeys() throws Exception {
        // Given
        BlockingQueue<Key> pressed = new LinkedBlockingQueue<>();
        try (LiveScreen screen = new LiveScreen(terminal, TerminalCapabilities.PLAIN, true)) {
            screen.onKey(pressed::add);

            // When
            keyboard.write("x \rnbe46msSq".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();

            // Then
            assertThat(Stream.generate(() -> next(pressed)).limit(11))
                    .containsExactly(
                            Key.Plain.TOGGLE,
                            Key.Plain.READY,
                            Key.Plain.NEXT,
                            Key.Plain.BACK,
                            Key.Plain.EXTEND,
                            new Key.StopFor(4),
                            new Key.StopFor(6),
                            Key.Plain.MORE,
                            Key.Plain.STOP,
                            Key.Plain.STOP,
                            Key.Plain.LEAVE);
        }
    }

    @Test
    void shouldLeaveTheTerminalAsItWasWithTheResultOnIt() throws Exception {
        // Given
        Attributes before = terminal.getAttributes();
        SessionSnapshot snapshot = new SessionSnapshot(
                Json.read(Wire.state(3, "stopped", 9000, 9), ReceivedState.class),
                Duration.ofSeconds(9),
                null,
                null,
                null,
                null,
                List.of(),
                true,
                null,
                SymptomMenu.BUILT_IN);

        // When
        try (LiveScreen screen = new LiveScreen(terminal, TerminalCapabilities.PLAIN, true)) {
            screen.opened(snapshot);
            screen.ended(new Outcome.Ended(ReceivedStatus.STOPPED, Optional.of(Duration.ofSeconds(9))), snapshot);
        }

        // Then
        assertThat(terminal.getAttributes()).hasToString(before.toString());
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("\u001b[?25l", "Stopped, 9 s active")
                .endsWith("\r\n\u001b[?12l\u001b[?25h");
    }

    @Test
    void shouldGiveTheCursorBackWhenItIsTerminated() throws Exception {
        // Given
        BlockingQueue<Integer> exits = new LinkedBlockingQueue<>();
        try (LiveScreen screen = new LiveScreen(terminal, TerminalCapabilities.PLAIN, true, exits::add)) {
            // When
            new ProcessBuilder("kill", "-TERM", "" + ProcessHandle.current().pid())
                    .start()
                    .waitFor();

            // Then
            assertThat(exits.poll(30, TimeUnit.SECONDS)).isEqualTo(128 + 15);
            assertThat(output.toString(StandardCharsets.UTF_8)).endsWith("\u001b[?25h");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    C           | -     | en_GB.UTF-8 | false
                    de_AT.utf8  | C     | C           | true
                    -           | POSIX | en_GB.UTF-8 | false
                    -           | -     | en_GB.UTF-8 | true
                    -           | -     | -           | false
                    """)
    void shouldDrawWhatTheLocaleCanShow(String all, String ctype, String lang, boolean unicode) {
        // Given
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", all);
        environment.put("LC_CTYPE", ctype);
        environment.put("LANG", lang);
        environment.values().removeIf(Objects::isNull);

        // When
        TerminalCapabilities capabilities = TerminalCapabilities.of(environment);

        // Then
        assertThat(capabilities.unicode()).isEqualTo(unicode);
    }

    private static Key next(BlockingQueue<Key> pressed) {
        try {
            return Objects.requireNonNull(pressed.poll(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
