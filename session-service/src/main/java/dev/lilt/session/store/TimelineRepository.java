package dev.lilt.session.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Timeline;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Timelines by id, and the courses that go through them: one object for all the sessions in memory that say the same,
 * and one row.
 */
@ApplicationScoped
public class TimelineRepository implements PanacheRepositoryBase<TimelineRow, String> {
    private static final int REMEMBERED = 10_000;

    private record Key(String timelineId, List<SegmentJson> segments) {}

    private final Cache<Key, CompiledSession> shared =
            Caffeine.newBuilder().weakValues().build();
    /**
     * Ids of timelines that are known to have a row: one is as long as a book, and most sessions say what others say.
     */
    private final Cache<String, Boolean> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final TransactionSynchronizationRegistry transactions;

    TimelineRepository(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Keeps this course's timeline. The one object that stands for all courses equal to it. */
    public CompiledSession save(CompiledSession compiledSession) {
        Timeline timeline = compiledSession.timeline();
        if (kept.getIfPresent(timeline.id()) == null) {
            getEntityManager()
                    .createNativeQuery("insert into timelines (id, json) values (:id, :json) on conflict do nothing")
                    .setParameter("id", timeline.id())
                    .setParameter("json", timeline.json())
                    .executeUpdate();
            whenCommitted(() -> kept.put(timeline.id(), true));
        }
        return shared.get(new Key(timeline.id(), SegmentJson.of(compiledSession)), key -> compiledSession);
    }

    /** A timeline as it goes over the wire, as it was kept. */
    @Transactional
    public String json(String timelineId) {
        return findById(timelineId).json;
    }

    CompiledSession compiledSession(String timelineId, List<SegmentJson> segments) {
        return shared.get(
                new Key(timelineId, segments),
                key -> SegmentJson.compiledSession(Timeline.read(findById(timelineId).json), segments));
    }

    private void whenCommitted(Runnable then) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    then.run();
                }
            }
        });
    }
}
