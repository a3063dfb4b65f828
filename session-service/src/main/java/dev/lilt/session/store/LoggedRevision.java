package dev.lilt.session.store;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.CompiledSession;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One line of a session's command log, with the columns that its state follows from: not the command and not its
 * answer, which are most of it and of use only to the same command that comes again.
 */
@Entity
@Immutable
@Table(name = "session_revisions")
public class LoggedRevision {
    /** Which revision of which session. */
    @Embeddable
    public record Key(@Column(name = "session_id") UUID sessionId, int number) {}

    @EmbeddedId
    Key key;

    @Convert(converter = StatusColumn.class)
    Status status;

    Instant at;

    @Column(name = "position_ms")
    long positionMs;

    @Column(name = "first_cue")
    int firstCue;

    /** Where this revision changed what the session goes through, as the creation did; else as before. */
    @Nullable
    @Column(name = "timeline_id")
    String timelineId;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    List<SegmentJson> segments;

    Revision revision(CompiledSession compiledSession) {
        return new Revision(key.number(), status, at, compiledSession, Duration.ofMillis(positionMs), firstCue);
    }
}
