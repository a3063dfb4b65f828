package dev.lilt.tracking.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** The service's clock in tests: it stands at noon of the Sunday of 2026-W47, until a test sets it for a while. */
@Alternative
@Priority(1)
@Singleton
public class TestClock implements InstantSource {
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private volatile Instant now = NOW;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }
}
