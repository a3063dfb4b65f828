package dev.lilt.session.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The command logs, without the commands themselves and their answers. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<LoggedRevision, LoggedRevision.Key> {
    /** Of these sessions, each in order. An array, so that the statement is the same for any number of them. */
    List<LoggedRevision> of(List<UUID> sessions) {
        return getSession()
                .createNativeQuery("""
                        select session_id, number, status, at, position_ms, first_cue, timeline_id, segments
                        from session_revisions where session_id = any(:sessions) order by session_id, number""", LoggedRevision.class)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList();
    }
}
