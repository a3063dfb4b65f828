package dev.lilt.tracking.stream;

import dev.lilt.tracking.plan.PlansChanged;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The members whose week somebody follows on this replica, and only those. */
@ApplicationScoped
class WeekSubscriptions {
    /**
     * The number of weeks that are read at once: what thousands of followers ask for must not keep connections from
     * requests.
     */
    private static final int READERS = 4;

    private final Map<String, WeekSubscription> audiences = new ConcurrentHashMap<>();
    private final WeekEventEncoder reader;
    private final StreamConfig config;
    private final InstantSource clock;
    private final Vertx vertx;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("week-reader-", 0).factory());

    WeekSubscriptions(
            WeekEventEncoder reader, StreamConfig config, InstantSource clock, Vertx vertx, MeterRegistry metrics) {
        this.reader = reader;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        Gauge.builder("lilt.streams.open", this, all -> all.all().count())
                .description("Streams that are open on this replica")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                config.heartbeat().toMillis(), fired -> audiences.values().forEach(WeekSubscription::beat));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /** Takes a follower and sends the week, unless the member has as many as are allowed. */
    boolean join(String member, Follower follower) {
        WeekSubscription joined = audiences.compute(member, (id, audience) -> {
            WeekSubscription all = audience == null
                    ? new WeekSubscription(member, reader, readers, clock, config.heartbeat(), vertx)
                    : audience;
            if (all.followers().size() < config.followers()) {
                all.join(follower);
            }
            return all;
        });
        boolean isTaken = joined.followers().contains(follower);
        if (isTaken) {
            joined.refresh();
        }
        return isTaken;
    }

    void leave(String member, Follower follower) {
        audiences.computeIfPresent(member, (id, audience) -> {
            audience.leave(follower);
            return audience.followers().isEmpty() ? null : audience;
        });
    }

    /** The weeks of these members have changed. */
    void refresh(Collection<String> members) {
        members.stream().map(audiences::get).filter(Objects::nonNull).forEach(WeekSubscription::refresh);
    }

    /** Each current week says what the plan would bring. */
    void plansChanged(@Observes PlansChanged event) {
        refreshAll();
    }

    /** Any week may have changed. */
    void refreshAll() {
        audiences.values().forEach(WeekSubscription::refresh);
    }

    /** Everybody who follows here. */
    Stream<Follower> all() {
        return audiences.values().stream().flatMap(audience -> audience.followers().stream());
    }
}
