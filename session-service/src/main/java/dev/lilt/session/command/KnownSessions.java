package dev.lilt.session.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionErased;
import dev.lilt.session.store.SessionMade;
import dev.lilt.session.stream.LiveSessionRegistry;
import dev.lilt.support.cache.Caches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions as this replica knows them: those that are followed here, and those that were made here a moment ago. Each
 * is as it was stored in some revision, but others may have stored newer ones since.
 */
@ApplicationScoped
class KnownSessions {
    private static final Duration MOMENT = Duration.ofMinutes(1);
    /** Sessions that say the same share their cues; if none do, these take 30 MB. */
    private static final int MOST_CUES = 100_000;

    private final Cache<UUID, Session> recent = Caches.builder()
            .maximumWeight(MOST_CUES)
            .weigher((UUID id, Session session) -> (int) session.log().cuesKept())
            .expireAfterWrite(MOMENT)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private final LiveSessionRegistry followed;

    KnownSessions(LiveSessionRegistry followed) {
        this.followed = followed;
    }

    Optional<Session> find(UUID id) {
        return followed.session(id).or(() -> Optional.ofNullable(recent.getIfPresent(id)));
    }

    /**
     * Forgets a session that was made here and that others have changed since. One that is followed is told of that.
     */
    void forget(UUID id) {
        recent.invalidate(id);
    }

    void onMade(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionMade made) {
        recent.put(made.session().id(), made.session());
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        Session session = change.session();
        recent.asMap()
                .computeIfPresent(
                        session.id(),
                        (id, known) -> session.log().last().status().isOver() ? null : session);
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionErased erasure) {
        forget(erasure.stopped().id());
    }
}
