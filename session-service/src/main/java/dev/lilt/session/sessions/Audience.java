package dev.lilt.session.sessions;

import dev.lilt.session.state.Session;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody who has to know of a new revision, once it is safe in the database: followers here, and other replicas. */
@ApplicationScoped
public class Audience {
    private final Followers followers;
    private final Replicas replicas;

    Audience(Followers followers, Replicas replicas) {
        this.followers = followers;
        this.replicas = replicas;
    }

    /** Doesn't wait. */
    public void tell(Session session) {
        followers.tell(session);
        replicas.tell(session);
    }

    /** This one, of which followers are to see that it stopped, was erased. Doesn't wait. */
    public void tellErased(Session stopped) {
        followers.erased(stopped.id());
        replicas.tell(stopped);
    }
}
