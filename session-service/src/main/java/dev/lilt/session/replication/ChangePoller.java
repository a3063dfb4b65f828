package dev.lilt.session.replication;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.stream.LiveSessionRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the database which of the sessions that are live here have changed of late: a stop must reach every follower
 * within a second, with Kafka or without. Where none is live nothing is asked.
 */
@ApplicationScoped
class ChangePoller {
    private final SessionRepository sessions;
    private final LiveSessionRegistry live;
    private final ChangeConfig config;
    private final InstantSource clock;
    private volatile Instant swept;

    ChangePoller(SessionRepository sessions, LiveSessionRegistry live, ChangeConfig config, InstantSource clock) {
        this.sessions = sessions;
        this.live = live;
        this.config = config;
        this.clock = clock;
        this.swept = clock.instant();
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks) {
        tasks.every(config.sweepEvery(), "sweep", this::sweep);
    }

    /** From where the last question that was answered reached, however long the database has been away since. */
    private void sweep() {
        Instant now = clock.instant();
        // A view: with thousands followed a copy would cost more than the question. One that becomes live from here on
        // is loaded from here on, and the next question reaches back to before that.
        Set<UUID> here = live.ids();
        if (!here.isEmpty()) {
            live.catchUp(sessions.changedSince(swept.minus(config.overlap()), here));
        }
        swept = now;
    }
}
