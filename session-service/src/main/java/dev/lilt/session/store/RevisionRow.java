package dev.lilt.session.store;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a session's command log. */
@Entity
@Table(name = "session_revisions")
public class RevisionRow {
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

    @Nullable
    @Column(name = "command_id")
    String commandId;

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
