package dev.lilt.tracking.consumer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.lilt.tracking.consumer.ConsumerState.Blocked;
import dev.lilt.tracking.consumer.ConsumerState.Running;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries again until a part that one consumer needs is back. Meanwhile records wait in Kafka, where they are safe;
 * skipping or dead-lettering them would turn a pause of the database into lost minutes. A fault that can't pass by
 * itself is thrown at once: retrying it would stop everything behind it.
 *
 * <p>Once the service stops, no fault says anything about a record: what the attempt needs may be closed under it.
 */
public final class RetryUntilAvailable {
    private static final Logger LOG = Logger.getLogger(RetryUntilAvailable.class);

    private final String consumer;
    private final RetryConfig config;
    private final InstantSource clock;
    private final CountDownLatch stopping;
    private volatile ConsumerState state = new Running();

    /**
     * Makes one for a consumer.
     *
     * @param consumer its name, for the log
     * @param stopping at zero once the service stops
     */
    RetryUntilAvailable(String consumer, RetryConfig config, InstantSource clock, CountDownLatch stopping) {
        this.consumer = consumer;
        this.config = config;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Returns the state of the consumer now. */
    ConsumerState state() {
        return state;
    }

    /**
     * Makes the attempt, as often as it takes.
     *
     * @throws PermanentFaultException if another attempt would not help
     * @throws IllegalStateException if the service stops first; the records are read again after the next start
     */
    public <T> T call(Dependency dependency, Supplier<T> attempt) {
        Duration wait = config.firstWait();
        while (true) {
            if (stopping.getCount() == 0) {
                throw stopped();
            }
            try {
                T result = attempt.get();
                resume();
                return result;
            } catch (RuntimeException fault) {
                if (stopping.getCount() == 0) {
                    throw stopped();
                }
                if (!dependency.canPass(fault)) {
                    resume();
                    throw new PermanentFaultException(fault);
                }
                block(dependency, fault);
            }
            pause(wait);
            wait = shorter(wait.multipliedBy(2), config.longestWait());
        }
    }

    /** The same for what gives nothing back. */
    public void run(Dependency dependency, Runnable attempt) {
        call(dependency, () -> {
            attempt.run();
            return dependency;
        });
    }

    private void block(Dependency dependency, RuntimeException fault) {
        if (state instanceof Running) {
            LOG.warnf(fault, "Consumer blocked consumer=%s part=%s", consumer, dependency.wire());
            state = new Blocked(dependency, clock.instant());
        }
    }

    private void resume() {
        if (state instanceof Blocked blocked) {
            LOG.infof(
                    "Consumer runs again consumer=%s part=%s since=%s",
                    consumer, blocked.dependency().wire(), blocked.since());
            state = new Running();
        }
    }

    private void pause(Duration wait) {
        try {
            stopping.await(wait.toMillis(), MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private static IllegalStateException stopped() {
        return new IllegalStateException("Stopped before the records were handled; they are read again");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
