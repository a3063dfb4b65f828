package dev.lilt.session.stream;

import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionErased;
import dev.lilt.session.store.SessionRepository;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that somebody follows on this replica, or followed a moment ago, and only those. */
@ApplicationScoped
public class LiveSessionRegistry {
    /**
     * @param holders how many streams have it
     * @param isIdle whether nobody has had it since the last look
     */
    private record Entry(LiveSession live, int holders, boolean isIdle) {}

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final FollowerCounts presence;
    private final SessionRepository sessions;
    private final BatchingSessionLoader loader;
    private final CueStreamConfig config;
    private final InstantSource clock;

    LiveSessionRegistry(
            MeterRegistry metrics,
            FollowerCounts presence,
            SessionRepository sessions,
            BatchingSessionLoader loader,
            CueStreamConfig config,
            InstantSource clock) {
        this.presence = presence;
        this.sessions = sessions;
        this.loader = loader;
        this.config = config;
        this.clock = clock;
        Gauge.builder("lilt.sessions.followed", entries, Map::size)
                .description("Sessions that somebody follows on this replica, or followed a moment ago")
                .register(metrics);
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks) {
        tasks.every(config.keepFor(), "forget", this::forget);
    }

    /**
     * The live session of this id, kept until it is let go of as often as it was held, and a moment longer: a follower
     * whose connection broke is back soon. It is held before the session is loaded: a command that is accepted in
     * between is then told to it, and a stale load can't overwrite that.
     */
    LiveSession hold(UUID session) {
        return entries.compute(
                        session,
                        (id, entry) -> entry == null
                                ? new Entry(new LiveSession(id, presence, loader), 1, false)
                                : new Entry(entry.live(), entry.holders() + 1, false))
                .live();
    }

    void release(UUID session) {
        entries.computeIfPresent(session, (id, entry) -> {
            boolean isUseless = entry.holders() == 1 && entry.live().session().isEmpty();
            return isUseless ? null : new Entry(entry.live(), entry.holders() - 1, false);
        });
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        offer(change.session());
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionErased erasure) {
        end(erasure.stopped().id());
    }

    /** Returns the newest revision that is known of a session that is followed here. */
    public Optional<Session> session(UUID id) {
        return Optional.ofNullable(entries.get(id))
                .flatMap(entry -> entry.live().session());
    }

    /** Returns the ids of these sessions: a view, which changes as followers come and go. */
    public Set<UUID> ids() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Brings this replica's followers to revisions that other replicas have made. Asks the database only for sessions
     * that are live here and behind. One that was there and isn't any more was erased; one that can't be read stays as
     * it is known here.
     */
    public void catchUp(List<SessionRepository.Change> changes) {
        List<UUID> behind = changes.stream()
                .filter(this::isBehind)
                .map(SessionRepository.Change::session)
                .distinct()
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        SessionRepository.Loaded loaded = sessions.load(behind);
        for (UUID session : behind) {
            Session newest = loaded.sessions().get(session);
            if (newest != null) {
                offer(newest);
            } else if (!loaded.unreadable().containsKey(session)) {
                end(session);
            }
        }
    }

    private boolean isBehind(SessionRepository.Change change) {
        Entry entry = entries.get(change.session());
        return entry != null && entry.live().isBehind(change.revision());
    }

    private void offer(Session session) {
        Entry entry = entries.get(session.id());
        if (entry != null) {
            entry.live().offer(session);
        }
    }

    /** Tells followers the end; who comes now asks the database, which has no such session. */
    private void end(UUID session) {
        Entry entry = entries.remove(session);
        if (entry != null) {
            entry.live().erase(clock.instant());
        }
    }

    private void forget() {
        entries.keySet()
                .forEach(session -> entries.computeIfPresent(session, (id, entry) -> {
                    if (entry.holders() > 0) {
                        return entry;
                    }
                    return entry.isIdle() ? null : new Entry(entry.live(), 0, true);
                }));
    }
}
