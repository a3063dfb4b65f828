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
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Measures how many sessions are ready, running, waiting or paused, in the whole database and so the same on each
 * replica. A scrape reads the last count: it never waits for the database. Those that are over are not counted here,
 * since there are ever more of them.
 */
@ApplicationScoped
class SessionCounts implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PeriodicTasks loops;
    private final InstantSource clock;
    private volatile Map<Status, Long> counts = Map.of();

    SessionCounts(PeriodicTasks loops, InstantSource clock) {
        this.loops = loops;
        this.clock = clock;
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
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        List<Tuple> rows = getSession()
                .createNativeQuery("""
                        select status, count(*) as total, count(*) filter (where waits_at <= :now) as waiting
                        from sessions where status in ('ready', 'running', 'paused') group by status""", Tuple.class)
                .addScalar("status", String.class)
                .addScalar("total", Long.class)
                .addScalar("waiting", Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
        for (Tuple row : rows) {
            long waiting = row.get("waiting", Long.class);
            byStatus.put(
                    Status.fromWire(row.get("status", String.class)).orElseThrow(),
                    row.get("total", Long.class) - waiting);
            byStatus.merge(Status.WAITING, waiting, Long::sum);
        }
        return byStatus;
    }
}
