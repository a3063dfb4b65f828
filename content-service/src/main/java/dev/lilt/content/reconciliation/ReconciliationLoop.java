package dev.lilt.content.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Compares at the start and again and again. */
@ApplicationScoped
class ReconciliationLoop {
    private static final Logger LOG = Logger.getLogger(ReconciliationLoop.class);
    /** After the release's content is in the database: a new database would withdraw all there is on the topic. */
    private static final int LAST = 10_000;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Reconciliation reconciliation;
    private final ReconciliationConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "reconciliation");

    ReconciliationLoop(Reconciliation reconciliation, ReconciliationConfig config) {
        this.reconciliation = reconciliation;
        this.config = config;
        thread.setDaemon(true);
    }

    void start(@Observes @Priority(LAST) StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(STOP_WITHIN);
    }

    private void run() {
        try {
            while (!stopped.await(runOnce().toMillis(), TimeUnit.MILLISECONDS)) {
                // The condition is the work.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait then */
    private Duration runOnce() {
        try {
            reconciliation.run();
            return config.every();
        } catch (RuntimeException failed) {
            LOG.warnf("topic not compared retryIn=%s reason=%s", config.retryAfter(), failed);
            return config.retryAfter();
        }
    }
}
