package dev.lilt.session.store;

import dev.lilt.session.state.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that nobody else steers now.
 *
 * @param commands the number of commands that it has taken; what it did by itself is not among them
 * @param accepted what became of the command that was asked for, if it was accepted before
 * @param endedAt its end, if a replica has noticed that
 */
public record LockedSession(Session session, int commands, Optional<Accepted> accepted, Optional<Instant> endedAt) {
    /**
     * A command that was accepted.
     *
     * @param command as it was stored, to tell a repeat from a reuse
     */
    public record Accepted(String command, String answer) {
        @Override
        public String toString() {
            return "Accepted[]";
        }
    }

    /** Not before its end, though this replica's clock may be a little behind that of the one that noticed. */
    public Instant notBefore(Instant now) {
        return endedAt.filter(now::isBefore).orElse(now);
    }
}
