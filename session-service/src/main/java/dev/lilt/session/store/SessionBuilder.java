package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.wire.WireName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a session of its rows, one for each revision, in order. */
final class SessionBuilder {
    /**
     * The columns that it reads, of a session {@code s} and its revisions {@code r}. The wide ones come once: what the
     * session goes through with the revisions that changed it. Where the creation has no timeline of its own, a version
     * before kept it in the session's row alone.
     */
    static final String COLUMNS = """
            s.member_id, s.zone, s.locale, s.pace, s.wait_for_ready, s.symptoms,
            r.number, r.status, r.at, r.position_ms, r.first_cue,
            coalesce(r.timeline_id, case when r.number = 1 then s.timeline_id end) as timeline_id,
            coalesce(r.segments, case when r.number = 1 then s.segments end) as segments""";

    private final UUID id;
    private final TimelineRepository timelines;
    private final Connection connection;
    private final String member;
    private final ZoneId zone;
    private final Locale locale;
    private final SpeedFactor pace;
    private final boolean waitsForReady;
    private final Set<Symptom> symptoms;
    private final List<Revision> revisions = new ArrayList<>();

    @Nullable
    private CompiledSession compiledSession;

    /**
     * @param row any row of the session; it is still to be added
     * @param connection that timelines not in memory are read with
     */
    SessionBuilder(UUID id, ResultSet row, TimelineRepository timelines, Connection connection) throws SQLException {
        this.id = id;
        this.timelines = timelines;
        this.connection = connection;
        this.member = row.getString("member_id");
        this.zone = ZoneId.of(row.getString("zone"));
        this.locale = Locale.forLanguageTag(row.getString("locale"));
        this.pace = new SpeedFactor(row.getInt("pace"));
        this.waitsForReady = row.getBoolean("wait_for_ready");
        this.symptoms = SessionRow.symptoms(StoredJson.symptoms(row.getString("symptoms")));
    }

    /** Adds the next revision. */
    void add(ResultSet row) throws SQLException {
        String timelineId = row.getString("timeline_id");
        if (timelineId != null) {
            compiledSession = timelines.compiledSession(connection, timelineId, row.getString("segments"));
        }
        if (compiledSession == null) {
            throw new IllegalStateException("a log begins with what the session goes through");
        }
        revisions.add(new Revision(
                row.getInt("number"),
                WireName.find(Status.class, row.getString("status")).orElseThrow(),
                Objects.requireNonNull(NamedStatement.instant(row, "at")),
                compiledSession,
                Duration.ofMillis(row.getLong("position_ms")),
                row.getInt("first_cue")));
    }

    Session session() {
        return new Session(id, member, zone, locale, new SessionLog(pace, waitsForReady, revisions), symptoms);
    }
}
