package dev.lilt.session.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The command logs, without the commands themselves and their answers. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<LoggedRevision, RevisionColumns.Key> {
    /** Of this session, in order. In HQL, whose result Hibernate need not resolve again with each command. */
    List<LoggedRevision> of(UUID session) {
        return list("key.sessionId = ?1 order by key.number", session);
    }

    /** Of these sessions, each in order. An array, so that the statement is the same for any number of them. */
    List<LoggedRevision> of(List<UUID> sessions) {
        return getSession()
                .createNativeQuery("""
                        select session_id, number, status, at, position_ms, first_cue, timeline_id, segments, command_id
                        from session_revisions where session_id = any(:sessions) order by session_id, number""", LoggedRevision.class)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList();
    }

    /** The command that made this revision, with its answer. */
    RevisionRow command(LoggedRevision made) {
        return getEntityManager().find(RevisionRow.class, made.key);
    }

    void add(RevisionRow row) {
        getEntityManager().persist(row);
    }
}
