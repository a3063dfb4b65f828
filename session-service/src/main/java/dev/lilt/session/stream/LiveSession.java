package dev.lilt.session.stream;

import dev.lilt.session.run.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A session that is followed on this replica: its newest known revision, and those who follow. */
final class LiveSession {
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    @Nullable
    private volatile Session session;

    /** Takes this session if it is newer than what is known, and lets every follower see it. */
    void offer(Session newer) {
        synchronized (this) {
            Session known = session;
            if (known != null
                    && known.log().last().number() >= newer.log().last().number()) {
                return;
            }
            session = newer;
        }
        followers.forEach(Follower::wake);
    }

    /** The newest known revision; there is one before the first follower attends. */
    Session session() {
        Session known = session;
        if (known == null) {
            throw new IllegalStateException("a session is loaded before it is followed");
        }
        return known;
    }

    /** Whether it is followed, and this revision is newer than what is known. */
    boolean isBehind(int revision) {
        Session known = session;
        return known != null && known.log().last().number() < revision;
    }

    void attend(Follower follower) {
        followers.add(follower);
    }

    void leave(Follower follower) {
        followers.remove(follower);
    }

    int followers() {
        return followers.size();
    }
}
