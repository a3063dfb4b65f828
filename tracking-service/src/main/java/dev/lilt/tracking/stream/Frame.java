package dev.lilt.tracking.stream;

import java.time.Duration;

/** Events as they go over the wire. Data is one line: JSON has no line breaks. */
final class Frame {
    static final String HEARTBEAT = ":\n\n";

    private Frame() {}

    static String retry(Duration after) {
        return "retry: " + after.toMillis() + "\n\n";
    }

    /** Without an id: there is no place to come back to, a stream always opens with the week as it is. */
    static String week(String json) {
        return "event: week\ndata: " + json + "\n\n";
    }
}
