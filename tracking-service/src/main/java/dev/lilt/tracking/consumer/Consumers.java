package dev.lilt.tracking.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Gives each consumer a state of its own, so that one that works doesn't clear another's alarm. */
@ApplicationScoped
class Consumers {
    private static final String COMPLETIONS = "completions";
    private static final String ERASURES = "erasures";

    private final RetryConfig config;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Consumers(RetryConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Produces
    @Singleton
    @Identifier(COMPLETIONS)
    RetryUntilAvailable completionRetry() {
        return new RetryUntilAvailable(COMPLETIONS, config, clock, stopping);
    }

    @Produces
    @Singleton
    @Identifier(ERASURES)
    RetryUntilAvailable erasureRetry() {
        return new RetryUntilAvailable(ERASURES, config, clock, stopping);
    }

    @Produces
    @Singleton
    @Identifier(COMPLETIONS)
    PartitionAssignment completionPartitions() {
        return new PartitionAssignment();
    }

    @Produces
    @Singleton
    @Identifier(ERASURES)
    PartitionAssignment erasurePartitions() {
        return new PartitionAssignment();
    }
}
