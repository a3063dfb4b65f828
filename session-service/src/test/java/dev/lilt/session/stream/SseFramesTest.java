package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.timeline.EncodedCue;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SseFramesTest {
    @Test
    void shouldSendACueWithTheInstantWhenItIsDue() {
        // Given
        byte[] json = "[{\"index\":0},{\"index\":1,\"say\":\"Bréathe\"}]".getBytes(StandardCharsets.UTF_8);
        EncodedCue cue = new EncodedCue(1, json, 13, json.length - 2);
        Buffer event = Buffer.buffer(":\n\n");

        // When
        SseFrames.cue(
                event,
                new LogEvent.CueEvent(new EventId(3, cue.index()), cue, Instant.parse("2026-11-22T10:00:42.120Z")));

        // Then
        assertThat(event.toString()).isEqualTo("""
                :

                id: 3.1
                event: cue
                data: {"index":1,"say":"Bréathe","dueAt":"2026-11-22T10:00:42.120Z"}

                """);
    }
}
