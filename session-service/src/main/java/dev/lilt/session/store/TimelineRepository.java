package dev.lilt.session.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Timeline;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Timelines by id, and the compiled sessions that go through them: one object for all the sessions in memory that say
 * the same, and one row.
 */
@ApplicationScoped
public class TimelineRepository implements PanacheRepositoryBase<TimelineRow, String> {
    private static final int REMEMBERED = 10_000;

    /** A timeline has a row, once the transaction has succeeded. */
    record Stored(String id) {}

    private record Key(String timelineId, List<SegmentJson> segments) {}

    private final Cache<Key, CompiledSession> shared =
            Caffeine.newBuilder().weakValues().build();
    /**
     * Ids of timelines that are known to have a row: one is as long as a book, and most sessions say what others say.
     */
    private final Cache<String, Boolean> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final Event<Stored> stored;

    TimelineRepository(Event<Stored> stored) {
        this.stored = stored;
    }

    /** Stores the timeline, and returns the one object that stands for all compiled sessions equal to this one. */
    public CompiledSession save(CompiledSession compiledSession) {
        Timeline timeline = compiledSession.timeline();
        if (kept.getIfPresent(timeline.id()) == null) {
            getEntityManager()
                    .createNativeQuery("insert into timelines (id, json) values (:id, :json) on conflict do nothing")
                    .setParameter("id", timeline.id())
                    .setParameter("json", timeline.json())
                    .executeUpdate();
            stored.fire(new Stored(timeline.id()));
        }
        return shared.get(new Key(timeline.id(), SegmentJson.of(compiledSession)), key -> compiledSession);
    }

    /** Returns a timeline as it goes over the wire, as it was stored. */
    @Transactional
    public String json(String timelineId) {
        return findById(timelineId).json;
    }

    CompiledSession compiledSession(String timelineId, List<SegmentJson> segments) {
        return shared.get(
                new Key(timelineId, segments),
                key -> SegmentJson.compiledSession(Timeline.read(findById(timelineId).json), segments));
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stored timeline) {
        kept.put(timeline.id(), true);
    }
}
