package dev.lilt.session.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The command logs. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {
    List<RevisionRow> of(UUID session) {
        return list("key.sessionId = ?1 order by key.number", session);
    }

    Optional<RevisionRow> ofCommand(UUID session, String commandId) {
        return find("key.sessionId = ?1 and commandId = ?2", session, commandId).firstResultOptional();
    }
}
