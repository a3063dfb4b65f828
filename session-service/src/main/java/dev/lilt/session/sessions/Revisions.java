package dev.lilt.session.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The command logs. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {
    /** Of this session, in order. Asked for with each command, so in HQL, whose result Hibernate need not resolve anew each time. */
    List<RevisionRow> of(UUID session) {
        return list("key.sessionId = ?1 order by key.number", session);
    }

    /** Of these sessions, each in order. An array, so that the statement is the same for any number of them. */
    List<RevisionRow> of(List<UUID> sessions) {
        return getSession()
                .createNativeQuery(
                        "select * from session_revisions where session_id = any(:sessions) order by session_id, number",
                        RevisionRow.class)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList();
    }
}
