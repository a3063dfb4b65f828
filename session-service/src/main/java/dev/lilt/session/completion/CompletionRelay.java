package dev.lilt.session.completion;

import dev.lilt.session.completion.CompletionMetrics.Outcome;
import dev.lilt.session.outbox.Delivery;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due when sessions are over. Each step takes the rows that no other replica is at, so any number of
 * replicas share the work, and one that dies leaves its rows to the others.
 */
@ApplicationScoped
class CompletionRelay {
    private static final Logger LOG = Logger.getLogger(CompletionRelay.class);

    private final EndedSessionQueries endings;
    private final SessionRepository sessions;
    private final CompletionPublisher topic;
    private final CompletionMetrics metrics;
    private final CompletionConfig config;
    private final InstantSource clock;

    CompletionRelay(
            EndedSessionQueries endings,
            SessionRepository sessions,
            CompletionPublisher topic,
            CompletionMetrics metrics,
            CompletionConfig config,
            InstantSource clock) {
        this.endings = endings;
        this.sessions = sessions;
        this.topic = topic;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Marks the sessions that have run to their end. How many there were. */
    @Transactional
    int complete() {
        return endings.complete(clock.instant(), config.batch());
    }

    /**
     * Sends completions that Kafka doesn't have yet, and marks them once it has: the ended row is its own outbox. A
     * crash in between sends them again, which the consumer tells by their sessionId. Each row stands for itself: what
     * can never be sent is set aside, and what Kafka doesn't take now waits behind the others.
     *
     * @return how many are done with, one way or the other
     */
    @Transactional
    int announce() {
        List<EndedSessionQueries.Ended> ended = endings.unannounced(config.batch());
        SessionRepository.Loaded loaded =
                sessions.load(ended.stream().map(EndedSessionQueries.Ended::id).toList());
        List<UUID> done = new ArrayList<>();
        List<Completion> events = new ArrayList<>();
        for (EndedSessionQueries.Ended each : ended) {
            Session session = loaded.sessions().get(each.id());
            if (session == null) {
                setAside(each.id(), "unreadable row");
            } else {
                event(session, each.at())
                        .map(event -> new Completion(event, each.traceParent()))
                        .ifPresentOrElse(events::add, () -> done.add(each.id()));
            }
        }
        int nothingToTell = done.size();
        metrics.count(Outcome.NOTHING_TO_TELL, nothingToTell);
        List<Delivery> deliveries = Delivery.ofAll(
                events, each -> topic.send(each.event(), each.traceParent()), config.acknowledgedWithin());
        List<UUID> postponed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            CompletedSession event = events.get(i).event();
            UUID id = event.sessionId();
            switch (deliveries.get(i)) {
                case Delivery.Sent() -> {
                    done.add(id);
                    metrics.sent(event);
                }
                case Delivery.Postponed() -> postponed.add(id);
                case Delivery.Impossible(String fault) -> setAside(id, fault);
            }
        }
        endings.announced(done, clock.instant());
        endings.postpone(postponed, clock.instant());
        metrics.count(Outcome.POSTPONED, postponed.size());
        if (!postponed.isEmpty()) {
            LOG.warnf("Completions postponed count=%d sent=%d", postponed.size(), done.size() - nothingToTell);
        }
        return ended.size() - postponed.size();
    }

    private record Completion(
            CompletedSession event, @Nullable String traceParent) {}

    private void setAside(UUID id, String fault) {
        LOG.errorf("Completion set aside session=%s fault=%s", id, fault);
        endings.setAside(id, fault, clock.instant());
        metrics.count(Outcome.SET_ASIDE, 1);
    }

    /**
     * Nothing to tell of a session that was never started. As of its end: this replica's clock may be a little behind.
     */
    private static Optional<CompletedSession> event(Session session, Instant end) {
        return session.activityAt(end)
                .map(activity -> CompletedSession.of(session, session.log().statusAt(end), activity));
    }
}
