package dev.lilt.session.presence;

import dev.lilt.session.sessions.IdleSessionQueries;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Pauses a session when nobody is there, and in the end lets it expire. Takes the rows that no other replica is at, so
 * any number of replicas share the work.
 */
@ApplicationScoped
class IdleSessionTimeout {
    private final IdleSessionQueries neglected;
    private final FollowerCountRepository counts;
    private final FollowerCounts presence;
    private final PresenceConfig config;
    private final InstantSource clock;

    IdleSessionTimeout(
            IdleSessionQueries neglected,
            FollowerCountRepository counts,
            FollowerCounts presence,
            PresenceConfig config,
            InstantSource clock) {
        this.neglected = neglected;
        this.counts = counts;
        this.presence = presence;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Pauses running sessions that nobody has followed for long. Those that it paused. Not those that somebody has come
     * to here this moment, which the database may not have yet.
     */
    List<Session> pause() {
        Instant now = clock.instant();
        return neglected.unfollowed(
                now.minus(config.pauseAfter()),
                now,
                config.batch(),
                session ->
                        presence.count(session.id()) > 0 ? Optional.empty() : session.accept(new Command.Pause(), now));
    }

    /** Ends sessions that no command has touched for long. Those that it ended. */
    List<Session> expire() {
        Instant now = clock.instant();
        return neglected.untouched(
                now.minus(config.expireAfter()),
                now,
                config.batch(),
                session -> session.log().expire(now).map(session::with));
    }

    void tidy() {
        Instant now = clock.instant();
        counts.tidy(now.minus(config.pauseAfter()), now.minus(config.forgetAfter()));
    }
}
