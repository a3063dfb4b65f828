package dev.lilt.support.sse;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Server-sent events as they go over the wire. Data is one line: JSON has no line breaks. */
public final class EventStreamFrames {
    /** A comment, which keeps a silent stream open. */
    public static final String HEARTBEAT = ":\n\n";

    private EventStreamFrames() {}

    /** Returns what tells a client how long to wait before it connects again. */
    public static String retry(Duration after) {
        return "retry: " + after.toMillis() + "\n\n";
    }

    /** Returns the end of a stream that is over before it began: a comment that says why, and when to come back. */
    public static String rejection(String reason, Duration retry) {
        return ": " + reason + "\n" + retry(retry);
    }

    /** Returns an event without an id, which doesn't move a client's place in a stream. */
    public static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /**
     * Begins an event with an id.
     *
     * @return the buffer, to which the data and an empty line are to be added
     */
    public static Buffer begin(Buffer to, Object id, String name) {
        return to.appendString("id: " + id + "\nevent: " + name + "\ndata: ");
    }
}
