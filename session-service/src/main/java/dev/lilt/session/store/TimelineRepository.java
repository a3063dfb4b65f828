package dev.lilt.session.store;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Timeline;
import dev.lilt.support.cache.Caches;
import dev.lilt.support.database.NamedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Timelines by id, and the compiled sessions that go through them: one object for all the sessions in memory that say
 * the same, and one row.
 */
@ApplicationScoped
public class TimelineRepository {
    private static final int REMEMBERED = 10_000;
    private static final NamedStatement READ = NamedStatement.ofOnePlan("select json from timelines where id = :id");

    /** A timeline has a row, once the transaction has succeeded. */
    record Stored(String id) {}

    private record Key(String timelineId, List<SegmentJson> segments) {}

    /** @param segments as the column has them */
    private record StoredKey(String timelineId, String segments) {}

    private final Cache<Key, CompiledSession> shared =
            Caches.builder().weakValues().build();
    /** The same by the text of a column, so that what many sessions go through is parsed once. */
    private final Cache<StoredKey, CompiledSession> read =
            Caches.builder().weakValues().build();
    /**
     * Ids of timelines that are known to have a row: one is as long as a book, and most sessions say what others say.
     */
    private final Cache<String, Boolean> kept =
            Caches.builder().maximumSize(REMEMBERED).build();

    private final AutoCommit autoCommit;
    private final Event<Stored> stored;

    TimelineRepository(AutoCommit autoCommit, Event<Stored> stored) {
        this.autoCommit = autoCommit;
        this.stored = stored;
    }

    /** Returns the one object that stands for all compiled sessions equal to this one. */
    public CompiledSession shared(CompiledSession compiledSession) {
        return shared.get(
                new Key(compiledSession.timeline().id(), SegmentJson.of(compiledSession)), key -> compiledSession);
    }

    /** Returns what its row is to hold; nothing if it is known to have one. */
    @Nullable
    String unstoredJson(Timeline timeline) {
        return kept.getIfPresent(timeline.id()) == null ? timeline.json() : null;
    }

    /** It has a row, once the transaction has succeeded. */
    void stored(Timeline timeline) {
        if (kept.getIfPresent(timeline.id()) == null) {
            stored.fire(new Stored(timeline.id()));
        }
    }

    /** Returns a timeline as it goes over the wire, as it was stored. Not to be called in a transaction. */
    public String json(String timelineId) {
        return autoCommit.call(connection -> json(connection, timelineId));
    }

    /**
     * Returns what a session goes through, by its columns.
     *
     * @param segments as the column has them
     */
    CompiledSession compiledSession(Connection connection, String timelineId, String segments) throws SQLException {
        StoredKey stored = new StoredKey(timelineId, segments);
        CompiledSession compiledSession = read.getIfPresent(stored);
        if (compiledSession == null) {
            compiledSession = compiledSession(connection, new Key(timelineId, StoredJson.segments(segments)));
            read.put(stored, compiledSession);
        }
        return compiledSession;
    }

    private CompiledSession compiledSession(Connection connection, Key key) throws SQLException {
        CompiledSession known = shared.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Timeline timeline = Timeline.read(json(connection, key.timelineId()));
        return shared.get(key, missing -> SegmentJson.compiledSession(timeline, key.segments()));
    }

    private static String json(Connection connection, String id) throws SQLException {
        return READ.on(connection).set("id", id).list(row -> row.getString("json")).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a timeline that a session goes through has no row"));
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stored timeline) {
        kept.put(timeline.id(), true);
    }
}
