package dev.lilt.session.stream;

import dev.lilt.session.sessions.WireTime;
import java.time.Duration;

/** Events as they go over the wire. Every part is one line: ids are ours, and JSON has no line breaks. */
final class Frame {
    static final String HEARTBEAT = ":\n\n";

    private Frame() {}

    static String retry(Duration after) {
        return "retry: " + after.toMillis() + "\n\n";
    }

    static String cue(LogEvent.CueEvent event) {
        String cue = event.cue().json();
        return event(
                event.id(),
                "cue",
                cue.substring(0, cue.length() - 1) + ",\"dueAt\":\"" + WireTime.of(event.dueAt()) + "\"}");
    }

    static String state(EventId id, String json) {
        return event(id, "state", json);
    }

    /** A state that is not part of the log, and so doesn't move a client's place in it. */
    static String opening(String json) {
        return "event: state\ndata: " + json + "\n\n";
    }

    static String end(EventId id, String json) {
        return event(id, "end", json);
    }

    private static String event(EventId id, String name, String data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
    }
}
