package dev.lilt.session.sessions;

import dev.lilt.session.state.Session;
import java.util.UUID;

/** Those who follow a session live. */
public interface Followers {
    /** How many streams follow it, on this replica and on all others. */
    int count(UUID session);

    /** Whether somebody follows this session here, who doesn't know of this revision yet. */
    boolean isBehind(UUID session, int revision);

    /** A command was accepted, and is safe in the database. */
    void tell(Session session);

    /** The session is gone for good: whoever follows it here sees it stop, and nobody finds it here any more. */
    void erased(UUID session);
}
