package dev.lilt.session.store;

import dev.lilt.session.state.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of a line of a session's command log that its state follows from. */
@MappedSuperclass
abstract class RevisionColumns {
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
}
