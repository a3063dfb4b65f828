package dev.lilt.support.sse;

import java.time.Instant;

/** The sender of a request for a stream. */
public sealed interface Caller {
    /**
     * A signed-in member.
     *
     * @param expiresAt when the token expires, and the stream ends with it
     */
    record Member(String id, Instant expiresAt) implements Caller {
        @Override
        public String toString() {
            return "Member";
        }
    }

    /** A caller without a token. */
    record Anonymous() implements Caller {}
}
