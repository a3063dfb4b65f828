package dev.lilt.session.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Wall-clock time that only ever goes forward: read once at start and moved on by the monotonic clock, so that a step of
 * the machine's clock neither fires nor starves a cue. In whole milliseconds, as everything on the wire is.
 */
@ApplicationScoped
class SteadyClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }
}
