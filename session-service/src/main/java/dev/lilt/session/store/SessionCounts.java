package dev.lilt.session.store;

import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Status;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures how many sessions are ready, running, waiting or paused, in the whole database and so the same on each
 * replica. A scrape reads the last count: it never waits for the database. Those that are over are not counted here,
 * since there are ever more of them.
 */
@ApplicationScoped
class SessionCounts {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final NamedStatement COUNT = NamedStatement.of("""
            select case when waits_at <= :now then 'waiting' else status end as status_now, count(*) as total
            from sessions where status in ('ready', 'running', 'paused') group by status_now""");

    private final AutoCommit autoCommit;
    private final InstantSource clock;
    private volatile Map<Status, Long> counts = Map.of();

    SessionCounts(AutoCommit autoCommit, InstantSource clock) {
        this.autoCommit = autoCommit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks, MeterRegistry metrics) {
        for (Status status : Status.values()) {
            if (!status.isOver()) {
                Gauge.builder("lilt.sessions", this, all -> all.counts.getOrDefault(status, 0L))
                        .description("Sessions that are not over, in the whole database")
                        .tag("status", status.wire())
                        .register(metrics);
            }
        }
        tasks.every(EVERY, "count-sessions", () -> counts = byStatus());
    }

    private Map<Status, Long> byStatus() {
        return autoCommit
                .call(connection -> COUNT.on(connection)
                        .set("now", clock.instant())
                        .list(row -> Map.entry(
                                WireName.find(Status.class, row.getString("status_now"))
                                        .orElseThrow(),
                                row.getLong("total"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
