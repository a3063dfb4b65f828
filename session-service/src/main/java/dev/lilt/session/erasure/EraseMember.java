package dev.lilt.session.erasure;

import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionErased;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.UnreadableSessions;
import dev.lilt.support.time.WireInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Erases a member here, and sees to it that followers, replicas and the other services hear of it. */
@ApplicationScoped
class EraseMember {
    private final EntityManager entities;
    private final SessionRepository sessions;
    private final UnreadableSessions unreadable;
    private final ErasureOutbox erasures;
    private final Event<SessionErased> erasedSessions;
    private final InstantSource clock;

    EraseMember(
            EntityManager entities,
            SessionRepository sessions,
            UnreadableSessions unreadable,
            ErasureOutbox erasures,
            Event<SessionErased> erasedSessions,
            InstantSource clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.unreadable = unreadable;
        this.erasures = erasures;
        this.erasedSessions = erasedSessions;
        this.clock = clock;
    }

    /**
     * Deletes all sessions of a member, with their command logs, tickets and followings. Waits for others that use one
     * of them, a command or a completion on its way to Kafka, so that nothing of theirs happens after the transaction.
     */
    @Transactional
    Erasure erase(String member) {
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
        // Also if there was nothing here: another service may hold something, and hear of it a second time.
        erasures.add(member, now);
        cutShort.forEach(stopped -> erasedSessions.fire(new SessionErased(stopped)));
        return new Erasure(WireInstant.of(now), gone, commands, tickets);
    }

    /** Returns those that were not over, as their followers see them end: stopped. Skips rows that can't be read. */
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
