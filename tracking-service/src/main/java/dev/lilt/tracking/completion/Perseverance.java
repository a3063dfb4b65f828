package dev.lilt.tracking.completion;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.lilt.tracking.completion.Reading.Flowing;
import dev.lilt.tracking.completion.Reading.Waiting;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries again until it succeeds. While a part that we need is away, records wait in Kafka, where they are safe;
 * skipping or dead-lettering them would turn a pause of the database into lost minutes.
 */
@ApplicationScoped
public class Perseverance {
    private static final Logger LOG = Logger.getLogger(Perseverance.class);

    private final InstantSource clock;
    private final CompletionConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Reading reading = new Flowing();

    Perseverance(InstantSource clock, CompletionConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** What is going on now, for the health check. */
    Reading reading() {
        return reading;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Does it, however often that takes.
     *
     * @param part what may be away, for the log and the health check
     * @throws IllegalStateException if the service stops first; the records of this batch are read again after the next
     *     start
     */
    public <T> T untilDone(String part, Supplier<T> attempt) {
        Duration wait = config.firstWait();
        while (true) {
            try {
                T done = attempt.get();
                flow(part);
                return done;
            } catch (RuntimeException fault) {
                await(part, fault);
                pause(wait);
                wait = shorter(wait.multipliedBy(2), config.longestWait());
            }
        }
    }

    /** The same for what gives nothing back. */
    public void untilDone(String part, Runnable attempt) {
        untilDone(part, () -> {
            attempt.run();
            return part;
        });
    }

    private void await(String part, RuntimeException fault) {
        if (reading instanceof Flowing) {
            LOG.warnf(fault, "Completions wait part=%s", part);
            reading = new Waiting(part, clock.instant());
        }
    }

    private void flow(String part) {
        if (reading instanceof Waiting waiting && waiting.forWhat().equals(part)) {
            LOG.infof("Completions flow again part=%s since=%s", part, waiting.since());
            reading = new Flowing();
        }
    }

    private void pause(Duration wait) {
        boolean stopped;
        try {
            stopped = stopping.await(wait.toMillis(), MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        if (stopped) {
            throw new IllegalStateException(
                    "Stopped before the batch was entered; it is read again after the next start");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
