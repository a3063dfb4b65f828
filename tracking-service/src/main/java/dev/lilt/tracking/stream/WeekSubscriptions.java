package dev.lilt.tracking.stream;

import dev.lilt.support.sse.EventStreamConfig;
import dev.lilt.tracking.plan.PlansChanged;
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
    private final WeekStreamConfig config;
    private final EventStreamConfig streams;
    private final InstantSource clock;
    private final Vertx vertx;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("week-reader-", 0).factory());

    WeekSubscriptions(
            WeekEventEncoder reader,
            WeekStreamConfig config,
            EventStreamConfig streams,
            InstantSource clock,
            Vertx vertx) {
        this.reader = reader;
        this.config = config;
        this.streams = streams;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                streams.heartbeat().toMillis(), fired -> subscriptions.values().forEach(WeekSubscription::beat));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /** Takes a follower and sends the week, unless the member has as many as are allowed. */
    boolean join(String member, WeekFollower follower) {
        WeekSubscription joined = subscriptions.compute(member, (id, subscription) -> {
            WeekSubscription all = subscription == null
                    ? new WeekSubscription(member, reader, readers, clock, streams.heartbeat(), vertx)
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

    void leave(String member, WeekFollower follower) {
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
}
