package dev.lilt.session.stream;

import java.time.Instant;

/** Who asks for a stream. */
sealed interface Viewer {
    /**
     * A signed-in member, who may follow their own sessions.
     *
     * @param expiresAt when the token expires
     */
    record Member(String id, Instant expiresAt) implements Viewer {
        @Override
        public String toString() {
            return "Member";
        }
    }

    /** Somebody who may follow what a ticket opens. */
    record Guest(String ticket) implements Viewer {
        @Override
        public String toString() {
            return "Guest";
        }
    }
}
