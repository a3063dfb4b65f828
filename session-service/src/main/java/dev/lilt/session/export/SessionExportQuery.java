package dev.lilt.session.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A member's sessions with everything that belongs to them, as the database holds it. */
@ApplicationScoped
class SessionExportQuery {
    /**
     * The database makes the JSON: it is what is stored, column by column, and not what we make of it. Left out are the
     * hashes of tickets, and timelines, which are shared by all sessions that say the same.
     */
    private static final String PAGE = """
            select cast(json_build_object(
                'id', s.id, 'status', s.status, 'revision', s.revision, 'zone', s.zone, 'locale', s.locale,
                'pace', s.pace, 'timelineId', s.timeline_id, 'segments', s.segments, 'symptoms', s.symptoms,
                'cleared', s.cleared, 'createdAt', wire_time(s.created_at), 'changedAt', wire_time(s.changed_at),
                'waitForReady', s.wait_for_ready, 'gateMs', s.gate_ms, 'waitsAt', wire_time(s.waits_at),
                'endsAt', wire_time(s.ends_at), 'endedAt', wire_time(s.ended_at),
                'positionMs', s.position_ms, 'completionSentAt', wire_time(s.completion_sent_at),
                'completionTriedAt', wire_time(s.completion_tried_at),
                'completionSetAsideAt', wire_time(s.completion_set_aside_at), 'completionFault', s.completion_fault,
                'traceparent', s.traceparent,
                'revisions', (
                    select json_agg(json_build_object(
                        'number', r.number, 'status', r.status, 'at', wire_time(r.at), 'positionMs', r.position_ms,
                        'firstCue', r.first_cue, 'timelineId', r.timeline_id, 'segments', r.segments,
                        'commandId', r.command_id, 'command', r.command, 'answer', cast(r.answer as json))
                        order by r.number)
                    from session_revisions r where r.session_id = s.id),
                'tickets', (
                    select coalesce(json_agg(json_build_object('expiresAt', wire_time(t.expires_at))
                        order by t.expires_at), '[]')
                    from tickets t where t.session_id = s.id),
                'followings', (
                    select coalesce(json_agg(json_build_object(
                        'replica', f.replica, 'followers', f.followers, 'changedAt', wire_time(f.changed_at))
                        order by f.changed_at), '[]')
                    from followings f where f.session_id = s.id)) as text), s.id
            from sessions s where s.member_id = :member and s.id > :after order by s.id limit :limit""";

    /** @param json an object */
    record Stored(String json, UUID id) {}

    private final EntityManager entities;

    SessionExportQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to so many, the oldest first, after the one of this id. */
    @Transactional
    List<Stored> of(String member, UUID after, int limit) {
        return entities.createNativeQuery(PAGE, Stored.class)
                .setParameter("member", member)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
