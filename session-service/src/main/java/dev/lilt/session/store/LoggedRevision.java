package dev.lilt.session.store;

import dev.lilt.session.state.Revision;
import dev.lilt.session.timeline.CompiledSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import org.hibernate.annotations.Immutable;

/**
 * The columns that a session's log needs of a {@link RevisionRow}: not the command and not its answer, which are most
 * of it and of use only to the same command that comes again.
 */
@Entity
@Immutable
@Table(name = "session_revisions")
public class LoggedRevision extends RevisionColumns {
    Revision revision(CompiledSession compiledSession) {
        return new Revision(key.number(), status, at, compiledSession, Duration.ofMillis(positionMs), firstCue);
    }
}
