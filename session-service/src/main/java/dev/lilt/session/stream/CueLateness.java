package dev.lilt.session.stream;

import dev.lilt.support.metrics.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Measures how late cues are written, at the moment they go to the socket: from the instant that a cue is due, minus
 * the follower's lead. Only cues that time alone has brought are measured. What somebody missed while their connection
 * was gone, or while they read too slowly, says nothing about this replica.
 */
@Startup
@Singleton
class CueLateness {
    private static final Duration[] BUCKETS = Buckets.ofMillis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000);

    private final Timer lateness;
    private final InstantSource clock;

    CueLateness(MeterRegistry metrics, InstantSource clock) {
        this.lateness = Timer.builder("lilt.cue.lateness")
                .description("From the instant that a cue is due, minus the follower's lead, to its write")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
        this.clock = clock;
    }

    /**
     * Records one write. It allocates nothing: thousands of followers may be due in one millisecond.
     *
     * @param due when the cue was to be written, in milliseconds
     * @param caughtUpAt up to when everything had been written to this follower before
     */
    void record(long due, long caughtUpAt) {
        if (due >= caughtUpAt) {
            lateness.record(Math.max(0, clock.millis() - due), TimeUnit.MILLISECONDS);
        }
    }
}
