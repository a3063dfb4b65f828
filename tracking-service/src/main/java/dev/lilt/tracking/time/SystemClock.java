package dev.lilt.tracking.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Provides the system clock; tests replace it. */
@ApplicationScoped
class SystemClock {
    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
