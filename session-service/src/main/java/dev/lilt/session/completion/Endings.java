package dev.lilt.session.completion;

import dev.lilt.session.run.Session;
import dev.lilt.session.sessions.EndedSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is due when sessions are over. Each step takes the rows that no other replica is at, so any number of replicas
 * share the work, and one that dies leaves its rows to the others.
 */
@ApplicationScoped
class Endings {
    private final EndedSessions sessions;
    private final CompletionTopic topic;
    private final CompletionConfig config;
    private final InstantSource clock;

    Endings(EndedSessions sessions, CompletionTopic topic, CompletionConfig config, InstantSource clock) {
        this.sessions = sessions;
        this.topic = topic;
        this.config = config;
        this.clock = clock;
    }

    /** Marks the sessions that have run to their end. How many there were. */
    @Transactional
    int complete() {
        return sessions.complete(clock.instant(), config.batch());
    }

    /**
     * Sends completions that Kafka doesn't have yet, and marks them once it has: the ended row is its own outbox. A crash
     * in between sends them again, which the consumer tells by their sessionId. How many there were.
     */
    @Transactional
    int announce() {
        List<EndedSessions.Ended> ended = sessions.unannounced(config.batch());
        List<Uni<Void>> sent = ended.stream()
                .map(Endings::event)
                .filter(Objects::nonNull)
                .map(topic::send)
                .toList();
        if (!sent.isEmpty()) {
            Uni.join().all(sent).andFailFast().await().atMost(config.acknowledgedWithin());
        }
        sessions.announced(ended, clock.instant());
        return ended.size();
    }

    /** Nothing to tell of a session that was never started. As of its end: this replica's clock may be a little behind. */
    private static @Nullable CompletedSession event(EndedSessions.Ended ended) {
        Session session = ended.session();
        return session.activityAt(ended.at())
                .map(activity -> CompletedSession.of(session, session.log().statusAt(ended.at()), activity))
                .orElse(null);
    }
}
