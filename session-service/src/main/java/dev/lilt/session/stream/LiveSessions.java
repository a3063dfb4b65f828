package dev.lilt.session.stream;

import dev.lilt.session.run.Session;
import dev.lilt.session.sessions.Followers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that somebody follows on this replica, and only those. */
@ApplicationScoped
class LiveSessions implements Followers {
    private record Entry(LiveSession live, int holders) {}

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    LiveSessions(MeterRegistry metrics) {
        metrics.gauge("lilt.stream.sessions", entries, Map::size);
        metrics.gauge("lilt.stream.followers", this, LiveSessions::all);
    }

    /**
     * The live session of this id, kept until it is let go of as often as it was held. It is held before the session is
     * loaded: a command that is accepted in between is then told to it, and a stale load can't overwrite that.
     */
    LiveSession hold(UUID session) {
        return entries.compute(
                        session,
                        (id, entry) -> entry == null
                                ? new Entry(new LiveSession(), 1)
                                : new Entry(entry.live(), entry.holders() + 1))
                .live();
    }

    void letGo(UUID session) {
        entries.computeIfPresent(
                session, (id, entry) -> entry.holders() == 1 ? null : new Entry(entry.live(), entry.holders() - 1));
    }

    @Override
    public int count(UUID session) {
        Entry entry = entries.get(session);
        return entry == null ? 0 : entry.live().followers();
    }

    @Override
    public void tell(Session session) {
        Entry entry = entries.get(session.id());
        if (entry != null) {
            entry.live().offer(session);
        }
    }

    @Override
    public boolean isBehind(UUID session, int revision) {
        Entry entry = entries.get(session);
        return entry != null && entry.live().isBehind(revision);
    }

    private int all() {
        return entries.values().stream()
                .mapToInt(entry -> entry.live().followers())
                .sum();
    }
}
