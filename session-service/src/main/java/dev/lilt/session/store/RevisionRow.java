package dev.lilt.session.store;

import dev.lilt.session.state.Revision;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a session's command log. */
@Entity
@Table(name = "session_revisions")
public class RevisionRow extends RevisionColumns {
    @Nullable
    public String command;

    @Nullable
    public String answer;

    static RevisionRow of(UUID session, Revision revision) {
        RevisionRow row = new RevisionRow();
        row.key = new Key(session, revision.number());
        row.status = revision.status();
        row.at = revision.at();
        row.positionMs = revision.position().toMillis();
        row.firstCue = revision.firstCue();
        return row;
    }
}
