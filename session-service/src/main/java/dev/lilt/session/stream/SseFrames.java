package dev.lilt.session.stream;

import dev.lilt.session.timeline.EncodedCue;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.time.WireInstant;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** The events of a session's log as they go over the wire. */
final class SseFrames {
    private static final byte[] DUE_AT = ",\"dueAt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_CUE = "\"}\n\n".getBytes(StandardCharsets.US_ASCII);

    private SseFrames() {}

    /** Appends a cue: the members that all its followers share, and the instant when it is due for this one. */
    static void cue(Buffer to, LogEvent.CueEvent event) {
        EncodedCue cue = event.cue();
        EventStreamFrames.begin(to, event.id(), "cue")
                .appendBytes(cue.json(), cue.from(), cue.to() - cue.from())
                .appendBytes(DUE_AT)
                .appendString(WireInstant.of(event.dueAt()))
                .appendBytes(END_OF_CUE);
    }

    static void state(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "state").appendString(json).appendString("\n\n");
    }

    static void end(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "end").appendString(json).appendString("\n\n");
    }
}
