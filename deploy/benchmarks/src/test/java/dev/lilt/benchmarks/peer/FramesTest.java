package dev.lilt.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final long DUE = Instant.parse("2026-11-22T10:00:42.007Z").toEpochMilli();

    @Test
    void shouldWriteACueAsLiltDoes() {
        assertThat(text(Frames.event(17, DUE))).isEqualTo("""
                id: 2.17
                event: cue
                data: {"index":17,"atMs":34000,"durationMs":2000,"kind":"breathe-out","exercise":"bench-breathing",\
                "breath":"out","title":"Breathe out","text":"Slowly, as it comes","say":"Breathe out.","haptic":"short",\
                "dueAt":"2026-11-22T10:00:42.007Z"}

                """);
    }

    @Test
    void shouldWriteTheDataAloneForAServerThatFramesItself() {
        assertThat(text(Frames.event(3, DUE)))
                .isEqualTo("id: 2.3\nevent: cue\ndata: " + text(Frames.data(3, DUE)) + "\n\n");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
