package dev.lilt.session.stream;

import dev.lilt.session.sessions.WireInstant;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Events as they go over the wire. Every part is one line: ids are ours, and JSON has no line breaks. */
final class SseFrames {
    static final String HEARTBEAT = ":\n\n";

    private SseFrames() {}

    static String retry(Duration after) {
        return "retry: " + after.toMillis() + "\n\n";
    }

    static void cue(Buffer to, LogEvent.CueEvent event) {
        begin(to, event.id(), "cue")
                .appendBytes(event.cue().dueAt(WireInstant.of(event.dueAt())))
                .appendString("\n\n");
    }

    static void state(Buffer to, EventId id, String json) {
        begin(to, id, "state").appendString(json).appendString("\n\n");
    }

    /** A state that is not part of the log, and so doesn't move a client's place in it. */
    static String resumePoint(String json) {
        return "event: state\ndata: " + json + "\n\n";
    }

    static void end(Buffer to, EventId id, String json) {
        begin(to, id, "end").appendString(json).appendString("\n\n");
    }

    private static Buffer begin(Buffer to, EventId id, String name) {
        return to.appendString("id: " + id + "\nevent: " + name + "\ndata: ");
    }
}
