package dev.lilt.session.stream;

import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.time.WireInstant;
import io.vertx.core.buffer.Buffer;

/** The events of a session's log as they go over the wire. */
final class SseFrames {
    private SseFrames() {}

    static void cue(Buffer to, LogEvent.CueEvent event) {
        EventStreamFrames.begin(to, event.id(), "cue")
                .appendBytes(event.cue().dueAt(WireInstant.of(event.dueAt())))
                .appendString("\n\n");
    }

    static void state(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "state").appendString(json).appendString("\n\n");
    }

    static void end(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "end").appendString(json).appendString("\n\n");
    }
}
