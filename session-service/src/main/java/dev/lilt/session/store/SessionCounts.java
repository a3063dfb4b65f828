package dev.lilt.session.store;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Measures how many sessions are ready, running or paused, in the whole database and so the same on each replica. A
 * scrape reads the last count: it never waits for the database. Those that are over are not counted here, since there
 * are ever more of them.
 */
@ApplicationScoped
class SessionCounts implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PeriodicTasks loops;
    private volatile Map<Status, Long> counts = Map.of();

    SessionCounts(PeriodicTasks loops) {
        this.loops = loops;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        for (Status status : Status.values()) {
            if (!status.isOver()) {
                Gauge.builder("lilt.sessions", this, all -> all.counts.getOrDefault(status, 0L))
                        .description("Sessions that are not over, in the whole database")
                        .tag("status", status.wire())
                        .register(metrics);
            }
        }
        loops.every(
                EVERY,
                "count-sessions",
                () -> counts = QuarkusTransaction.requiringNew().call(this::byStatus));
    }

    private Map<Status, Long> byStatus() {
        return getEntityManager().createQuery("""
                        select status, count(*) from SessionRow where status in (READY, RUNNING, PAUSED)
                        group by status""", Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get(0, Status.class), row -> row.get(1, Long.class)));
    }
}
