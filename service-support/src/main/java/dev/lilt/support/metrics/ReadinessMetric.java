package dev.lilt.support.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Measures whether this replica is ready. The checks may wait for the database, so they are made every few seconds on a
 * worker thread, and a scrape reads what the last of them said.
 */
@ApplicationScoped
class ReadinessMetric {
    private static final long EVERY_MILLIS = 5_000;

    private final SmallRyeHealthReporter health;
    private final Vertx vertx;
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile boolean isReady;
    private volatile long timer;

    ReadinessMetric(SmallRyeHealthReporter health, Vertx vertx) {
        this.health = health;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started, MeterRegistry metrics) {
        Gauge.builder("lilt.ready", this, metric -> metric.isReady ? 1 : 0)
                .description("1 if this replica was ready when it was last looked at, a few seconds ago at most")
                .register(metrics);
        timer = vertx.setPeriodic(1, EVERY_MILLIS, tick -> check());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
        isReady = false;
    }

    private void check() {
        if (checking.compareAndSet(false, true)) {
            vertx.executeBlocking(this::ask, false).onComplete(asked -> {
                isReady = asked.succeeded() && asked.result();
                checking.set(false);
            });
        }
    }

    private boolean ask() {
        SmallRyeHealth readiness = health.getReadiness();
        return HealthCheckResponse.Status.UP
                .name()
                .equals(readiness.getPayload().getString("status"));
    }
}
