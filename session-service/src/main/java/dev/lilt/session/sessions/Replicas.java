package dev.lilt.session.sessions;

import dev.lilt.session.state.Session;

/** The other instances of this service. */
public interface Replicas {
    /** A command was accepted, and is safe in the database. Does not wait, and may get lost. */
    void tell(Session session);
}
