package dev.lilt.session.change;

import dev.lilt.session.sessions.Sessions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Asks the database what has changed of late: a stop must reach every follower within a second, with Kafka or without. */
@ApplicationScoped
class ChangeSweep {
    private static final Logger LOG = Logger.getLogger(ChangeSweep.class);

    private final Sessions sessions;
    private final Newest newest;
    private final ChangeConfig config;
    private final InstantSource clock;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    ChangeSweep(Sessions sessions, Newest newest, ChangeConfig config, InstantSource clock, Vertx vertx) {
        this.sessions = sessions;
        this.newest = newest;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                vertx.executeBlocking(this::sweep, false).onComplete(done -> busy.set(false));
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private boolean sweep() {
        try {
            sessions.changedSince(clock.instant().minus(config.overlap()))
                    .forEach(change -> newest.heard(change.session(), change.revision()));
            return true;
        } catch (RuntimeException failure) {
            LOG.debugf("Sweep for changes failed reason=%s", failure.getMessage());
            return false;
        }
    }
}
