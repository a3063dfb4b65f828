package dev.lilt.session.stream;

import dev.lilt.session.time.WireInstant;
import dev.lilt.support.sse.EventStreamFrames;
import io.vertx.core.buffer.Buffer;

/** The events of a session's log as they go over the wire. */
final class SseFrames {
    private SseFrames() {}

    /** The cue's JSON is the timeline's own, encoded once; only the place and the instant are this session's. */
    static void cue(Buffer to, LogEvent.CueEvent event) {
        String cue = event.cue().json();
        EventStreamFrames.begin(to, event.id(), "cue")
                .appendString(cue.substring(0, cue.length() - 1))
                .appendString(",\"dueAt\":\"")
                .appendString(WireInstant.of(event.dueAt()))
                .appendString("\"}\n\n");
    }

    static void state(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "state").appendString(json).appendString("\n\n");
    }

    static void end(Buffer to, EventId id, String json) {
        EventStreamFrames.begin(to, id, "end").appendString(json).appendString("\n\n");
    }
}
