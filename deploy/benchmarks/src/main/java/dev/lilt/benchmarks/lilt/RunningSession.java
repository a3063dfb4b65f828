package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.load.StreamTarget;

/** A running session and its member's token. */
public record RunningSession(String id, String token) {
    /** Its stream; {@code query} may be empty. */
    public StreamTarget stream(int port, String query) {
        return new StreamTarget(port, "/sessions/" + id + "/cues" + (query.isEmpty() ? "" : "?" + query), token);
    }

    @Override
    public String toString() {
        return "RunningSession[id=" + id + "]";
    }
}
