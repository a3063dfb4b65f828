package dev.lilt.session.store;

import dev.lilt.session.state.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as it is stored, and what its log says about a command.
 *
 * @param commands the number of commands that it has taken; what it did by itself is not among them
 * @param earlier the command that was asked for, if it was accepted before
 * @param endedAt its end, if a replica has noticed that
 */
public record StoredSession(
        Session session, int commands, Optional<AnsweredCommand> earlier, Optional<Instant> endedAt) {
    /** Not before its end, though this replica's clock may be a little behind that of the one that noticed. */
    public Instant notBefore(Instant now) {
        return endedAt.filter(now::isBefore).orElse(now);
    }
}
