package dev.lilt.session.completion;

import dev.lilt.session.completion.CompletionOutboxMetrics.Outcome;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.support.kafka.CloudEvent;
import dev.lilt.support.kafka.CloudEventPublisher;
import dev.lilt.support.metrics.OutboxGauges;
import dev.lilt.support.outbox.OutboxHealth;
import dev.lilt.support.outbox.OutboxRelay;
import dev.lilt.support.outbox.OutboxRows;
import dev.lilt.support.tracing.TraceParent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Marks sessions that have run to their end, and sends the completions that Kafka doesn't have yet to
 * {@code lilt.session-completions.v1}: the ended row is its own outbox. A crash may send a completion again, which the
 * consumer tells by its sessionId. Any number of replicas share the work, and one that dies leaves its rows to the
 * others.
 */
@ApplicationScoped
class CompletionRelay implements OutboxRows<CompletionRelay.Completion> {
    private static final Logger LOG = Logger.getLogger(CompletionRelay.class);

    private static final Duration SENDS_APART = Duration.ofMillis(250);

    private final EndedSessionQueries ended;
    private final SessionRepository sessions;
    private final MutinyEmitter<byte[]> topic;
    private final CloudEventPublisher publisher;
    private final CompletionOutboxMetrics metrics;
    private final CompletionOutboxConfig config;
    private final InstantSource clock;
    private final OutboxRelay<Completion> relay;

    CompletionRelay(
            EndedSessionQueries ended,
            SessionRepository sessions,
            @Channel("completions") MutinyEmitter<byte[]> topic,
            CloudEventPublisher publisher,
            CompletionOutboxMetrics metrics,
            CompletionOutboxConfig config,
            InstantSource clock,
            MeterRegistry registry) {
        this.ended = ended;
        this.sessions = sessions;
        this.topic = topic;
        this.publisher = publisher;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.relay = new OutboxRelay<>(
                "completions",
                this,
                new OutboxRelay.Waits(config.every(), config.acknowledgedWithin()),
                clock,
                registry);
    }

    /**
     * An ended session and its completion.
     *
     * @param event null for a session that was never started: there is nothing to tell of it
     * @param traceParent the trace that the session was made in
     */
    record Completion(
            UUID id,
            @Nullable SessionCompletedEvent event,
            @Nullable String traceParent) {}

    /** Starts two loops: Kafka being away must not keep sessions from ending. */
    void start(@Observes StartupEvent event, PeriodicTasks tasks) {
        tasks.every(config.every(), "complete", this::complete);
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
    }

    /** Sends what a command has ended at once. */
    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        if (change.session().log().last().status().isOver()) {
            relay.wakeAfter(SENDS_APART);
        }
    }

    @Produces
    @Wellness
    HealthCheck well() {
        return new OutboxHealth(relay, config.stuckAfter()).well("completion outbox");
    }

    private void complete() {
        int marked;
        do {
            marked = ended.complete(clock.instant(), config.batch());
            if (marked > 0) {
                relay.wake();
            }
        } while (marked == config.batch());
    }

    @Override
    public boolean isEmpty() {
        return ended.isAllAnnounced();
    }

    @Override
    public List<Completion> next() {
        List<EndedSessionQueries.Ended> rows = ended.unannounced(config.batch());
        SessionRepository.Loaded loaded =
                sessions.load(rows.stream().map(EndedSessionQueries.Ended::id).toList());
        List<Completion> completions = new ArrayList<>();
        for (EndedSessionQueries.Ended row : rows) {
            Session session = loaded.sessions().get(row.id());
            if (session == null) {
                setAside(row.id(), "unreadable row");
            } else {
                completions.add(new Completion(row.id(), event(session, row), row.traceParent()));
            }
        }
        return completions;
    }

    /** As of its end: this replica's clock may be a little behind. */
    private static @Nullable SessionCompletedEvent event(Session session, EndedSessionQueries.Ended row) {
        return session.activityAt(row.at())
                .map(activity -> SessionCompletedEvent.of(session, session.log().statusAt(row.at()), activity))
                .orElse(null);
    }

    @Override
    public Uni<Void> send(Completion row) {
        SessionCompletedEvent event = row.event();
        if (event == null) {
            return Uni.createFrom().voidItem();
        }
        return publisher.send(
                // By member, so that each member's stay in order.
                new CloudEvent(
                        event.memberId(),
                        event.sessionId().toString(),
                        "lilt.session-completed.v1",
                        "/session-service",
                        clock.instant(),
                        publisher.json(event)),
                topic,
                TraceParent.read(row.traceParent()));
    }

    @Override
    public void sent(List<Completion> rows) {
        ended.announced(rows.stream().map(Completion::id).toList(), clock.instant());
        rows.forEach(row -> metrics.sent(row.event()));
    }

    @Override
    public void postpone(List<Completion> rows) {
        ended.postpone(rows.stream().map(Completion::id).toList(), clock.instant());
        metrics.count(Outcome.POSTPONED, rows.size());
    }

    @Override
    public void setAside(Completion row, String fault) {
        setAside(row.id(), fault);
    }

    private void setAside(UUID id, String fault) {
        LOG.errorf("Completion set aside session=%s fault=%s", id, fault);
        ended.setAside(id, fault, clock.instant());
        metrics.count(Outcome.SET_ASIDE, 1);
    }

    @Override
    public OutboxGauges.Rows count() {
        return ended.outbox();
    }
}
