package dev.lilt.support.sse;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends followers to other replicas before this one stops. First it says that it isn't ready, so that nobody new is
 * sent here; then every stream is told when to come back and closed, some now and some later, so that neither this
 * replica nor the next has to deal with all of them at once.
 */
@ApplicationScoped
public class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final EventStreamConfig config;
    private final Vertx vertx;
    private volatile boolean draining;

    Drain(EventStreamConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    EventStreamConfig config() {
        return config;
    }

    /**
     * Counts a stream as open on this replica. One that was let in before this replica began to drain, and opens after
     * the others were collected, is sent away at once.
     */
    public void add(OpenStream connection) {
        open.add(connection);
        if (draining) {
            connection.sendAway(retry(), () -> {});
        }
    }

    /** Counts it no longer. */
    public void remove(OpenStream connection) {
        open.remove(connection);
    }

    /** Shows in metrics how many streams are open on this replica. */
    public void measure(MeterRegistry metrics) {
        Gauge.builder("lilt.streams.open", this, Drain::openStreams)
                .description("Streams that are open on this replica")
                .register(metrics);
    }

    /** Returns how many streams are open on this replica. */
    int openStreams() {
        return open.size();
    }

    /** Returns whether this replica is about to stop, and takes no more streams. */
    public boolean isDraining() {
        return draining;
    }

    /** Returns a time to come back after, different for each. */
    public Duration retry() {
        long usual = config.retry().toMillis();
        return Duration.ofMillis(usual / 4 + ThreadLocalRandom.current().nextLong(usual));
    }

    /** Blocks until everybody is gone: on the shutdown event itself connections are closed already. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        draining = true;
        if (open.isEmpty()) {
            return;
        }
        TimeUnit.MILLISECONDS.sleep(config.drainAfter().toMillis());
        List<OpenStream> followers = List.copyOf(open);
        LOG.infof("Draining followers=%d within=%s", followers.size(), config.drainWithin());
        CountDownLatch gone = new CountDownLatch(followers.size());
        long within = Math.max(1, config.drainWithin().toMillis());
        for (OpenStream follower : followers) {
            long delay = 1 + ThreadLocalRandom.current().nextLong(within);
            vertx.setTimer(delay, fired -> follower.sendAway(retry(), gone::countDown));
        }
        if (!gone.await(2 * within, TimeUnit.MILLISECONDS)) {
            LOG.warnf("Drain given up followersLeft=%d", gone.getCount());
        }
    }
}
