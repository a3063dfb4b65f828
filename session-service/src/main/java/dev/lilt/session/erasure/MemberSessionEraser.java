package dev.lilt.session.erasure;

import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.UnreadableSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** All sessions of a member at once, to be erased. */
@ApplicationScoped
public class MemberSessionEraser {
    private final EntityManager entities;
    private final SessionRepository sessions;
    private final UnreadableSessions unreadable;
    private final InstantSource clock;

    MemberSessionEraser(
            EntityManager entities, SessionRepository sessions, UnreadableSessions unreadable, InstantSource clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    /**
     * The sessions that were removed.
     *
     * @param at when, in whole milliseconds: every session of the member that was started before then is gone, and none
     *     that will be started later
     * @param cutShort those that were not over, as their followers see them end: stopped
     */
    public record Erased(Instant at, int sessions, int commands, int tickets, List<Session> cutShort) {}

    /**
     * Deletes them, with their command logs, tickets and followings. Waits for others that use one of them, a command
     * or a completion on its way to Kafka, so that nothing of theirs happens after the transaction.
     */
    public Erased erase(String member) {
        sessions.lockMember(member);
        entities.createNativeQuery("select id from sessions where member_id = :member order by id for update")
                .setParameter("member", member)
                .getResultList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Session> cutShort = cutShort(member, now);
        int commands = count("""
                select count(*) from session_revisions r join sessions s on s.id = r.session_id
                where s.member_id = :member and r.command_id is not null""", member);
        int tickets = count("""
                select count(*) from tickets t join sessions s on s.id = t.session_id
                where s.member_id = :member""", member);
        entities.createNativeQuery("""
                        insert into erased_sessions (id, revision, erased_at)
                        select id, revision + 1, :now from sessions where member_id = :member""")
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
        delete(
                "delete from followings where session_id in (select id from sessions where member_id = :member)",
                member);
        // Command logs and tickets go with their sessions.
        int gone = delete("delete from sessions where member_id = :member", member);
        return new Erased(now, gone, commands, tickets, cutShort);
    }

    /** Erases rows that can't be read, too. */
    @SuppressWarnings("unchecked") // a native query's result has no type
    private List<Session> cutShort(String member, Instant now) {
        List<UUID> live = entities.createNativeQuery("""
                        select id from sessions
                        where member_id = :member and status not in ('completed', 'stopped', 'expired')""", UUID.class)
                .setParameter("member", member)
                .getResultList();
        SessionRepository.Loaded loaded = sessions.load(live);
        unreadable.forget(live);
        return loaded.sessions().values().stream()
                .map(session -> session.cutShort(now))
                .toList();
    }

    private int count(String query, String member) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter("member", member)
                        .getSingleResult())
                .intValue();
    }

    private int delete(String statement, String member) {
        return entities.createNativeQuery(statement)
                .setParameter("member", member)
                .executeUpdate();
    }
}
