package dev.lilt.tracking.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Gives whoever needs to know what time it is the system's clock; tests give their own. */
@ApplicationScoped
class SystemClock {
    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
