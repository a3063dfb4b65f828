package dev.lilt.session.store;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.CompiledSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locks a session, and reads it with its command log, in one statement. */
@ApplicationScoped
class SessionLock {
    /**
     * The wide columns come once: what the session goes through with the revisions that changed it, and of the commands
     * and their answers only the one that is asked for. Where the creation has no timeline of its own, a version before
     * kept it in the session's row alone.
     */
    private static final NamedStatement LOCK = NamedStatement.ofOnePlan("""
            with locked as (select * from sessions where id = :id for no key update)
            select s.member_id, s.zone, s.locale, s.pace, s.wait_for_ready, s.symptoms, s.revision, s.ended_at,
                r.number, r.status, r.at, r.position_ms, r.first_cue, r.command_id is not null as is_command,
                coalesce(r.timeline_id, case when r.number = 1 then s.timeline_id end) as timeline_id,
                coalesce(r.segments, case when r.number = 1 then s.segments end) as segments,
                case when r.command_id = :command then r.command_id end as command_id,
                case when r.command_id = :command then r.command end as command,
                case when r.command_id = :command then r.answer end as answer
            from locked s join session_revisions r on r.session_id = s.id
            order by r.number""");

    private final TimelineRepository timelines;

    SessionLock(TimelineRepository timelines) {
        this.timelines = timelines;
    }

    /**
     * The session of this id, with no other command on it until the transaction ends.
     *
     * <p>A statement that had to wait for the lock has the row as the other left it, but of the log only what was there
     * when it began. Then it is executed again: its second reading begins after the lock, and misses nothing.
     *
     * @param commandId the command that may have been accepted before, if one is asked for
     */
    Optional<LockedSession> lock(Connection connection, UUID id, @Nullable String commandId) throws SQLException {
        try (NamedStatement.Prepared lock = LOCK.on(connection).set("id", id).set("command", commandId)) {
            Optional<Reading> first = read(lock, id);
            return (first.isPresent() && first.get().isStale() ? read(lock, id) : first).map(Reading::locked);
        }
    }

    /** A session and its log as they were read, and the number of the last revision by the session's row. */
    private record Reading(LockedSession locked, int revision) {
        boolean isStale() {
            return locked.session().log().last().number() < revision;
        }
    }

    private Optional<Reading> read(NamedStatement.Prepared lock, UUID id) throws SQLException {
        try (ResultSet rows = lock.query()) {
            return rows.next() ? Optional.of(read(rows, id)) : Optional.empty();
        }
    }

    private Reading read(ResultSet rows, UUID id) throws SQLException {
        String member = rows.getString("member_id");
        ZoneId zone = ZoneId.of(rows.getString("zone"));
        Locale locale = Locale.forLanguageTag(rows.getString("locale"));
        SpeedFactor pace = new SpeedFactor(rows.getInt("pace"));
        boolean waitsForReady = rows.getBoolean("wait_for_ready");
        List<String> symptoms = StoredJson.symptoms(rows.getString("symptoms"));
        int revision = rows.getInt("revision");
        Optional<Instant> endedAt = Optional.ofNullable(rows.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        List<Revision> revisions = new ArrayList<>();
        AnsweredCommand earlier = null;
        CompiledSession compiledSession = null;
        int commands = 0;
        do {
            String timelineId = rows.getString("timeline_id");
            if (timelineId != null) {
                compiledSession =
                        timelines.compiledSession(timelineId, StoredJson.segments(rows.getString("segments")));
            }
            revisions.add(revision(rows, compiledSession));
            commands += rows.getBoolean("is_command") ? 1 : 0;
            String answer = rows.getString("answer");
            if (answer != null) {
                earlier = new AnsweredCommand(rows.getString("command_id"), rows.getString("command"), answer);
            }
        } while (rows.next());
        Session session = new Session(
                id,
                member,
                zone,
                locale,
                new SessionLog(pace, waitsForReady, revisions),
                SessionReader.symptoms(symptoms));
        return new Reading(new LockedSession(session, commands, Optional.ofNullable(earlier), endedAt), revision);
    }

    private static Revision revision(ResultSet row, @Nullable CompiledSession compiledSession) throws SQLException {
        if (compiledSession == null) {
            throw new IllegalStateException("a log begins with what the session goes through");
        }
        return new Revision(
                row.getInt("number"),
                Status.fromWire(row.getString("status")).orElseThrow(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                compiledSession,
                Duration.ofMillis(row.getLong("position_ms")),
                row.getInt("first_cue"));
    }
}
