package dev.lilt.session.completion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Looks a few times a second whether a session has ended or a completion is unsent. */
@ApplicationScoped
class EndingsLoop {
    private static final Logger LOG = Logger.getLogger(EndingsLoop.class);

    private final Endings endings;
    private final CompletionConfig config;
    private final Vertx vertx;
    private final List<Long> timers = new ArrayList<>();

    EndingsLoop(Endings endings, CompletionConfig config, Vertx vertx) {
        this.endings = endings;
        this.config = config;
        this.vertx = vertx;
    }

    /** Two loops: Kafka being away must not keep sessions from ending. */
    void start(@Observes StartupEvent event) {
        loop("complete", endings::complete);
        loop("announce", endings::announce);
    }

    /** What is unfinished stays in its row, for the next start or another replica. */
    void stop(@Observes ShutdownEvent event) {
        timers.forEach(vertx::cancelTimer);
    }

    private void loop(String step, IntSupplier batch) {
        AtomicBoolean busy = new AtomicBoolean();
        long timer = vertx.setPeriodic(config.every().toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                vertx.executeBlocking(() -> drain(step, batch), false).onComplete(done -> busy.set(false));
            }
        });
        timers.add(timer);
    }

    /** Batch after batch until there is nothing left; whatever fails stays in its row for the next time. */
    private boolean drain(String step, IntSupplier batch) {
        try {
            while (batch.getAsInt() == config.batch()) {
                LOG.debugf("Endings batch done step=%s size=%d", step, config.batch());
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("Endings step failed step=%s reason=%s", step, failure.getMessage());
            return false;
        }
    }
}
