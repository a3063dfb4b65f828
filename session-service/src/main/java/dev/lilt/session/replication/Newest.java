package dev.lilt.session.replication;

import dev.lilt.session.sessions.Followers;
import dev.lilt.session.sessions.Sessions;
import dev.lilt.session.state.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Brings followers of this replica to what the database has. */
@ApplicationScoped
class Newest {
    private final Followers followers;
    private final Sessions sessions;

    Newest(Followers followers, Sessions sessions) {
        this.followers = followers;
        this.sessions = sessions;
    }

    /**
     * There is this revision of this session. Blocks, but only if somebody here follows it and doesn't know. A session
     * that was there and isn't any more was erased. One that can't be read stays as it is known here.
     */
    void onChange(UUID session, int revision) {
        if (followers.isBehind(session, revision)) {
            Sessions.Loaded loaded = sessions.load(List.of(session));
            Session newest = loaded.sessions().get(session);
            if (newest != null) {
                followers.tell(newest);
            } else if (loaded.unreadable().isEmpty()) {
                followers.erased(session);
            }
        }
    }
}
