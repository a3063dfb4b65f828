package dev.lilt.session.idle;

import dev.lilt.session.scheduling.Batch;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.AutoCommit;
import dev.lilt.session.store.SessionReader;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.UnreadableSessions;
import dev.lilt.support.database.NamedStatement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Sessions that nobody follows or touches, and what becomes of them. They are changed in a transaction that skips those
 * that somebody else is at; one that can't be changed doesn't keep the others from it.
 */
@ApplicationScoped
public class IdleSessionQueries {
    /**
     * When a session is idle.
     *
     * @param find asks which sessions are, without a transaction, since nearly always none is
     * @param lock asks again with the rows locked
     */
    private record Rule(NamedStatement find, NamedStatement lock) {
        static Rule of(String condition) {
            return new Rule(
                    NamedStatement.of(
                            "select s.id from sessions s where s.id <> all(:ids) and " + condition + " limit :limit"),
                    NamedStatement.of("select s.id from sessions s where s.id = any(:ids) and " + condition
                            + " for update of s skip locked"));
        }
    }

    /**
     * Running and waiting sessions that have neither been steered nor followed since an instant. Those who follow on a
     * replica count until its last sign of life.
     */
    private static final Rule UNFOLLOWED = Rule.of("""
            s.status = 'running' and s.changed_at <= :since and (s.ends_at is null or s.ends_at > :now)
            and not exists (
                select 1 from followings f join replicas r on r.id = f.replica
                where f.session_id = s.id
                and (case when f.followers > 0 then r.seen_at else f.changed_at end) > :since)""");

    /** Sessions that are not over and that no command has touched since an instant. */
    private static final Rule UNTOUCHED = Rule.of("""
            s.status in ('ready', 'running', 'paused') and s.changed_at <= :since
            and (s.status <> 'running' or s.ends_at is null or s.ends_at > :now)""");

    private final AutoCommit autoCommit;
    private final EntityManager entities;
    private final SessionReader reader;
    private final SessionRepository sessions;
    private final UnreadableSessions unreadable;

    IdleSessionQueries(
            AutoCommit autoCommit,
            EntityManager entities,
            SessionReader reader,
            SessionRepository sessions,
            UnreadableSessions unreadable) {
        this.autoCommit = autoCommit;
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
            Rule rule, Instant since, Instant now, int limit, Function<Session, Optional<Session>> change) {
        return Batch.of(
                find(rule, since, now, limit),
                some -> QuarkusTransaction.requiringNew().call(() -> change(rule, some, since, now, change)),
                unreadable::leaveAlone);
    }

    private List<UUID> find(Rule rule, Instant since, Instant now, int limit) {
        return autoCommit.call(connection -> rule.find
                .on(connection)
                .set("ids", unreadable.ids())
                .set("since", since)
                .set("now", now)
                .set("limit", limit)
                .list(IdleSessionQueries::id));
    }

    private List<Session> change(
            Rule rule, List<UUID> ids, Instant since, Instant now, Function<Session, Optional<Session>> change) {
        List<Session> changed =
                hibernate().doReturningWork(connection -> locked(connection, rule, ids, since, now)).stream()
                        .flatMap(session -> change.apply(session).stream())
                        .toList();
        sessions.append(changed);
        return changed;
    }

    private List<Session> locked(Connection connection, Rule rule, List<UUID> ids, Instant since, Instant now)
            throws SQLException {
        List<UUID> locked = rule.lock
                .on(connection)
                .set("ids", ids)
                .set("since", since)
                .set("now", now)
                .list(IdleSessionQueries::id);
        return reader.sessions(connection, locked);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private org.hibernate.Session hibernate() {
        return entities.unwrap(org.hibernate.Session.class);
    }
}
