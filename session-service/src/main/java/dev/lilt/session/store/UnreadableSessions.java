package dev.lilt.session.store;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.support.cache.Caches;
import dev.lilt.support.database.TransientFaults;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Sessions that this replica could not read or change, for a reason that no retry helps. They are left alone for a
 * while, so that they don't keep others from their turn; the counter {@code lilt.sessions.unreadable} and
 * {@code /q/health/well} tell of them.
 */
@Startup
@ApplicationScoped
public class UnreadableSessions {
    private static final Logger LOG = Logger.getLogger(UnreadableSessions.class);
    private static final Duration LEFT_ALONE_FOR = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Cache<UUID, Boolean> leftAlone =
            Caches.builder().expireAfterWrite(LEFT_ALONE_FOR).maximumSize(MOST).build();
    private final MeterRegistry metrics;

    UnreadableSessions(MeterRegistry metrics) {
        this.metrics = metrics;
        metrics.counter("lilt.sessions.unreadable");
    }

    /** Logs it once in a while. The fault's own text may hold what is in the row, so only its kind is told. */
    public void leaveAlone(UUID session, RuntimeException fault) {
        if (leftAlone.asMap().putIfAbsent(session, true) == null) {
            LOG.errorf("Session can't be read session=%s fault=%s", session, TransientFaults.name(fault));
            metrics.counter("lilt.sessions.unreadable").increment();
        }
    }

    /** These are read again, or gone. */
    public void forget(Collection<UUID> sessions) {
        leftAlone.invalidateAll(sessions);
    }

    /** Returns the sessions that are left alone now. */
    public Set<UUID> ids() {
        leftAlone.cleanUp();
        return Set.copyOf(leftAlone.asMap().keySet());
    }

    /** Checks that this replica has met none. Somebody has to look at the row: nothing else helps. */
    @Produces
    @Wellness
    HealthCheck well() {
        return this::health;
    }

    private HealthCheckResponse health() {
        int count = ids().size();
        return HealthCheckResponse.named("session rows")
                .status(count == 0)
                .withData("unreadable", count)
                .build();
    }
}
