package dev.lilt.session.idle;

import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.followers.PresenceConfig;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pauses a session that nobody follows, and lets it expire when nobody touches it for long. Takes the rows that no
 * other replica is at, so any number of replicas share the work.
 */
@ApplicationScoped
class IdleSessionTimeout {
    private final IdleSessionQueries sessions;
    private final FollowerCounts followers;
    private final PresenceConfig config;
    private final InstantSource clock;

    IdleSessionTimeout(
            IdleSessionQueries sessions, FollowerCounts followers, PresenceConfig config, InstantSource clock) {
        this.sessions = sessions;
        this.followers = followers;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks) {
        tasks.every(config.lookEvery(), "pause", () -> untilNoneIsLeft(this::pause));
        tasks.every(config.expireLookEvery(), "expire", () -> untilNoneIsLeft(this::expire));
    }

    private static void untilNoneIsLeft(Supplier<List<Session>> batch) {
        List<Session> changed = batch.get();
        while (!changed.isEmpty()) {
            changed = batch.get();
        }
    }

    /**
     * Pauses running and waiting sessions that nobody has followed for long. Skips those that somebody follows here
     * since a moment, which the database may not know yet.
     *
     * @return the sessions paused
     */
    private List<Session> pause() {
        Instant now = clock.instant();
        return sessions.unfollowed(
                now.minus(config.pauseAfter()),
                now,
                config.batch(),
                session -> followers.count(session.id()) > 0
                        ? Optional.empty()
                        : session.accept(new Command.Pause(), now));
    }

    /**
     * Ends sessions that no command has touched for long.
     *
     * @return the sessions that expired
     */
    private List<Session> expire() {
        Instant now = clock.instant();
        return sessions.untouched(
                now.minus(config.expireAfter()),
                now,
                config.batch(),
                session -> session.log().expire(now).map(session::with));
    }
}
