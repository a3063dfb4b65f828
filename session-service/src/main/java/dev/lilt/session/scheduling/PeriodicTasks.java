package dev.lilt.session.scheduling;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Runs steps at intervals, each on a worker thread and never twice at once. Quarkus' scheduler knows whole seconds
 * only.
 */
@ApplicationScoped
public class PeriodicTasks {
    private static final Logger LOG = Logger.getLogger(PeriodicTasks.class);

    private final Vertx vertx;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    PeriodicTasks(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * From now on until this replica stops. A step that fails is tried again the next time, so what it is to do has to
     * stay where it is until it is done.
     *
     * @param name for the log
     */
    public void every(Duration period, String name, Runnable step) {
        AtomicBoolean busy = new AtomicBoolean();
        timers.add(vertx.setPeriodic(period.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                vertx.executeBlocking(() -> run(name, step), false).onComplete(done -> busy.set(false));
            }
        }));
    }

    void stop(@Observes ShutdownEvent event) {
        timers.forEach(vertx::cancelTimer);
    }

    private static boolean run(String name, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failure) {
            if (Outage.is(failure)) {
                LOG.warnf("Loop step waits step=%s reason=%s", name, failure.getMessage());
            } else {
                LOG.errorf(failure, "Loop step failed step=%s", name);
            }
            return false;
        }
    }
}
