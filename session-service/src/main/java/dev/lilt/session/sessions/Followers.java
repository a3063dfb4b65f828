package dev.lilt.session.sessions;

import dev.lilt.session.state.Session;
import java.util.UUID;

/** The live followers of sessions. */
public interface Followers {
    /** Returns how many streams follow it, on this replica and on all others. */
    int count(UUID session);

    /** Returns whether somebody follows this session here, who doesn't know of this revision yet. */
    boolean isBehind(UUID session, int revision);

    /** A command was accepted, and is safe in the database. */
    void tell(Session session);

    /** Removes a session that was erased: its followers here see it stop, and nobody finds it here any more. */
    void erased(UUID session);
}
