package dev.lilt.session.idle;

import dev.lilt.session.scheduling.Batch;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionReader;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.UnreadableSessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/**
 * Sessions that nobody follows or touches, and what becomes of them. They are changed in a transaction that skips those
 * that somebody else is at; one that can't be changed doesn't keep the others from it.
 */
@ApplicationScoped
public class IdleSessionQueries {
    /**
     * Running and waiting sessions that have neither been steered nor followed since an instant. Those who follow on a
     * replica count until its last sign of life.
     */
    private static final String UNFOLLOWED = """
            s.status = 'running' and s.changed_at <= :since and (s.ends_at is null or s.ends_at > :now)
            and not exists (
                select 1 from followings f join replicas r on r.id = f.replica
                where f.session_id = s.id
                and (case when f.followers > 0 then r.seen_at else f.changed_at end) > :since)""";
    /** Sessions that are not over and that no command has touched since an instant. */
    private static final String UNTOUCHED = """
            s.status in ('ready', 'running', 'paused') and s.changed_at <= :since
            and (s.status <> 'running' or s.ends_at is null or s.ends_at > :now)""";

    private final EntityManager entities;
    private final SessionReader reader;
    private final SessionRepository sessions;
    private final UnreadableSessions unreadable;

    IdleSessionQueries(
            EntityManager entities, SessionReader reader, SessionRepository sessions, UnreadableSessions unreadable) {
        this.entities = entities;
        this.reader = reader;
        this.sessions = sessions;
        this.unreadable = unreadable;
    }

    /**
     * Changes running and waiting sessions that nobody has followed or steered since an instant.
     *
     * @param change what becomes of one, if anything
     * @return those that were changed
     */
    public List<Session> unfollowed(
            Instant since, Instant now, int limit, Function<Session, Optional<Session>> change) {
        return changed(UNFOLLOWED, since, now, limit, change);
    }

    /** The same for sessions that are not over and that no command has touched since an instant. */
    public List<Session> untouched(Instant since, Instant now, int limit, Function<Session, Optional<Session>> change) {
        return changed(UNTOUCHED, since, now, limit, change);
    }

    private List<Session> changed(
            String neglected, Instant since, Instant now, int limit, Function<Session, Optional<Session>> change) {
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> ids(neglected, since, now, limit));
        return Batch.of(
                ids,
                some -> QuarkusTransaction.requiringNew().call(() -> change(neglected, some, since, now, change)),
                unreadable::leaveAlone);
    }

    private List<UUID> ids(String neglected, Instant since, Instant now, int limit) {
        return query("select s.id from sessions s where s.id <> all(:ids) and " + neglected + " limit :limit")
                .setParameter("ids", unreadable.ids())
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    private List<Session> change(
            String neglected, List<UUID> ids, Instant since, Instant now, Function<Session, Optional<Session>> change) {
        List<UUID> locked = query("select s.id from sessions s where s.id = any(:ids) and " + neglected
                        + " for update of s skip locked")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("since", since)
                .setParameter("now", now)
                .getResultList();
        List<Session> changed = hibernate().doReturningWork(connection -> reader.sessions(connection, locked)).stream()
                .flatMap(session -> change.apply(session).stream())
                .toList();
        sessions.append(changed);
        return changed;
    }

    private NativeQuery<UUID> query(String sql) {
        return hibernate().createNativeQuery(sql, UUID.class);
    }

    private org.hibernate.Session hibernate() {
        return entities.unwrap(org.hibernate.Session.class);
    }
}
