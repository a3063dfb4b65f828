package dev.lilt.session.sessions;

import dev.lilt.session.run.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Sessions that nobody follows or touches. All are locked until the transaction ends; locked ones are passed over. */
@ApplicationScoped
public class NeglectedSessions {
    private final EntityManager entities;
    private final SessionReader reader;
    private final Sessions sessions;

    NeglectedSessions(EntityManager entities, SessionReader reader, Sessions sessions) {
        this.entities = entities;
        this.reader = reader;
        this.sessions = sessions;
    }

    /**
     * Running sessions that have neither been steered nor followed since this instant. Those who follow on a replica count
     * until its last sign of life.
     */
    public List<Session> unfollowed(Instant since, Instant now, int limit) {
        return read(entities.createNativeQuery("""
                        select s.* from sessions s
                        where s.status = 'running' and s.changed_at <= :since and s.ends_at > :now
                        and not exists (
                            select 1 from followings f join replicas r on r.id = f.replica
                            where f.session_id = s.id
                            and (case when f.followers > 0 then r.seen_at else f.changed_at end) > :since)
                        limit :limit for update of s skip locked""", SessionRow.class)
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Sessions that are not over and that no command has touched since this instant. */
    public List<Session> untouched(Instant since, Instant now, int limit) {
        return read(entities.createNativeQuery("""
                        select * from sessions
                        where status in ('ready', 'running', 'paused') and changed_at <= :since
                        and (status <> 'running' or ends_at > :now)
                        limit :limit for update skip locked""", SessionRow.class)
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Keeps what has become of one of them. */
    public void keep(Session changed) {
        sessions.append(changed);
    }

    @SuppressWarnings("unchecked") // a native query's result has no type
    private List<Session> read(List<?> rows) {
        return reader.sessions((List<SessionRow>) rows);
    }
}
