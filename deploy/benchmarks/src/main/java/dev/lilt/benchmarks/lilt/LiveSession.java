package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.crowd.Target;

/** A running session and its member's token. */
public record LiveSession(String id, String token) {
    /** Its stream; {@code query} may be empty. */
    public Target stream(int port, String query) {
        return new Target(port, "/sessions/" + id + "/cues" + (query.isEmpty() ? "" : "?" + query), token);
    }

    @Override
    public String toString() {
        return "LiveSession[id=" + id + "]";
    }
}
