package dev.lilt.session.scheduling;

import dev.lilt.support.scheduling.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Runs steps at intervals until this replica stops, each on a thread of its own. Quarkus' scheduler knows whole seconds
 * only.
 */
@ApplicationScoped
public class PeriodicTasks {
    private final List<BackgroundLoop> loops = new CopyOnWriteArrayList<>();

    /**
     * Runs a step from one period on. One that fails is tried again the next time, so what it is to do has to stay
     * where it is until it is done.
     *
     * @param name for the log
     */
    public void every(Duration period, String name, Runnable step) {
        BackgroundLoop loop = new BackgroundLoop(name, period, period, step::run);
        loops.add(loop);
        loop.startAfterWait();
    }

    void stop(@Observes ShutdownEvent event) {
        for (BackgroundLoop loop : loops) {
            loop.beginToStop();
        }
    }
}
