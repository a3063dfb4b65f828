package dev.lilt.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import dev.lilt.client.terminal.PlainLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnattendedRendererTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Key> pressed = new ArrayList<>();
    private final UnattendedRenderer renderer = new UnattendedRenderer(
            new PlainLines(new PrintStream(bytes, true, StandardCharsets.UTF_8), null), later::add);

    @Test
    void shouldSayAtAGateThatTheMemberIsInPosition() {
        // Given
        renderer.onKey(pressed::add);

        // When
        renderer.turned(snapshot(ReceivedStatus.WAITING));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        00:20  waiting      until a device of yours says that you are in position
                        The session waits until the member is in position. The demo says so in 2 s.
                        """);
        assertThat(pressed).isEmpty();
        later.forEach(Runnable::run);
        assertThat(pressed).containsExactly(Key.Plain.READY);
    }

    @Test
    void shouldPressNothingWhileTheSessionRuns() {
        // Given
        renderer.onKey(pressed::add);

        // When
        renderer.turned(snapshot(ReceivedStatus.RUNNING));

        // Then
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("00:20  running\n");
        assertThat(later).isEmpty();
    }

    private static SessionSnapshot snapshot(ReceivedStatus status) {
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        ReceivedState state =
                new ReceivedState("s", 2, status, 20_000, at, at, 60_000, null, null, 1, null, false, null, true, null);
        return new SessionSnapshot(
                state, Duration.ofSeconds(20), null, null, null, null, List.of(), true, null, SymptomMenu.BUILT_IN);
    }
}
