package dev.lilt.session.presence;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.sessions.Audience;
import dev.lilt.session.state.Session;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;

/** Looks every few seconds for sessions that nobody follows or touches. */
@ApplicationScoped
class IdleSessionLoop {
    private final IdleSessionTimeout neglect;
    private final Audience audience;
    private final PresenceConfig config;
    private final PeriodicTasks loops;

    IdleSessionLoop(IdleSessionTimeout neglect, Audience audience, PresenceConfig config, PeriodicTasks loops) {
        this.neglect = neglect;
        this.audience = audience;
        this.config = config;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.every(config.lookEvery(), "pause", () -> drain(neglect::pause));
        loops.every(config.lookEvery(), "expire", () -> drain(neglect::expire));
        loops.every(config.pauseAfter(), "tidy", neglect::tidy);
    }

    /** Told after each transaction: what is told is kept. */
    private void drain(Supplier<List<Session>> batch) {
        List<Session> changed = batch.get();
        while (!changed.isEmpty()) {
            changed.forEach(audience::tell);
            changed = batch.get();
        }
    }
}
