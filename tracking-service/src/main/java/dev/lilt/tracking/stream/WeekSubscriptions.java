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

    private final Map<String, WeekSubscription> subscriptions = new ConcurrentHashMap<>();
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
                config.heartbeat().toMillis(), fired -> subscriptions.values().forEach(WeekSubscription::beat));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /** Takes a follower and sends the week, unless the member has as many as are allowed. */
    boolean join(String member, Follower follower) {
        WeekSubscription joined = subscriptions.compute(member, (id, subscription) -> {
            WeekSubscription all = subscription == null
                    ? new WeekSubscription(member, reader, readers, clock, config.heartbeat(), vertx)
                    : subscription;
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
        subscriptions.computeIfPresent(member, (id, subscription) -> {
            subscription.leave(follower);
            return subscription.followers().isEmpty() ? null : subscription;
        });
    }

    /** The weeks of these members have changed. */
    void refresh(Collection<String> members) {
        members.stream().map(subscriptions::get).filter(Objects::nonNull).forEach(WeekSubscription::refresh);
    }

    /** Each current week says what the plan would bring. */
    void plansChanged(@Observes PlansChanged event) {
        refreshAll();
    }

    /** Any week may have changed. */
    void refreshAll() {
        subscriptions.values().forEach(WeekSubscription::refresh);
    }

    /** Everybody who follows here. */
    Stream<Follower> all() {
        return subscriptions.values().stream().flatMap(subscription -> subscription.followers().stream());
    }
}
