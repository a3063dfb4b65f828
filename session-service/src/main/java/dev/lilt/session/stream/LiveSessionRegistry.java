package dev.lilt.session.stream;

import dev.lilt.session.presence.FollowerCounts;
import dev.lilt.session.scheduling.PeriodicTasks;
import dev.lilt.session.sessions.Followers;
import dev.lilt.session.state.Session;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that somebody follows on this replica, or followed a moment ago, and only those. */
@ApplicationScoped
class LiveSessionRegistry implements Followers {
    /**
     * @param holders how many streams have it
     * @param isIdle whether nobody has had it since the last look
     */
    private record Entry(LiveSession live, int holders, boolean isIdle) {}

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final FollowerCounts presence;
    private final BatchingSessionLoader loader;
    private final CueStreamConfig config;
    private final PeriodicTasks loops;
    private final InstantSource clock;

    LiveSessionRegistry(
            MeterRegistry metrics,
            FollowerCounts presence,
            BatchingSessionLoader loader,
            CueStreamConfig config,
            PeriodicTasks loops,
            InstantSource clock) {
        this.presence = presence;
        this.loader = loader;
        this.config = config;
        this.loops = loops;
        this.clock = clock;
        Gauge.builder("lilt.sessions.followed", entries, Map::size)
                .description("Sessions that somebody follows on this replica, or followed a moment ago")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        loops.every(config.keepFor(), "forget", this::forget);
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
                                ? new Entry(
                                        new LiveSession(
                                                count -> presence.serves(id, count), () -> presence.count(id), loader),
                                        1,
                                        false)
                                : new Entry(entry.live(), entry.holders() + 1, false))
                .live();
    }

    void release(UUID session) {
        entries.computeIfPresent(session, (id, entry) -> {
            boolean isUseless = entry.holders() == 1 && entry.live().session().isEmpty();
            return isUseless ? null : new Entry(entry.live(), entry.holders() - 1, false);
        });
    }

    @Override
    public int count(UUID session) {
        return presence.count(session);
    }

    @Override
    public void tell(Session session) {
        Entry entry = entries.get(session.id());
        if (entry != null) {
            entry.live().offer(session);
        }
    }

    /** Tells followers the end; who comes now asks the database, which has no such session. */
    @Override
    public void erased(UUID session) {
        Entry entry = entries.remove(session);
        if (entry != null) {
            entry.live().erase(clock.instant());
        }
    }

    @Override
    public boolean isBehind(UUID session, int revision) {
        Entry entry = entries.get(session);
        return entry != null && entry.live().isBehind(revision);
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
