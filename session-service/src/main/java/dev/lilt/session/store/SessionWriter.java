package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.tracing.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a session with its log: the row, the last revision and a timeline that has no row yet in one statement. */
@ApplicationScoped
class SessionWriter {
    /**
     * Sessions that are not over are counted in the statement that makes one more, under the lock of the member. The
     * statuses are no parameters, and are written as in the index of a member's live sessions: the planner couldn't
     * tell of others that the index has them all.
     */
    private static final String INSERT = """
            with had as (
                select (
                        select count(*) from sessions
                        where member_id = :member and status not in ('completed', 'stopped', 'expired')
                        and (ends_at is null or ends_at > :at)) as live,
                    exists (select from sessions where member_id = :member and symptoms <> '[]') as has_symptoms),
            allowed as (
                select from had where live < :most and (:symptomsAreKnown or not has_symptoms)),
            timeline as (
                insert into timelines (id, json)
                select given.id, given.json from allowed, (values (:timeline, :timelineJson)) as given (id, json)
                where given.json is not null
                on conflict do nothing),
            session as (
                insert into sessions (
                    id, member_id, status, revision, zone, locale, pace, timeline_id, segments, symptoms, cleared,
                    created_at, changed_at, position_ms, traceparent, wait_for_ready)
                select :id, :member, :status, :number, :zone, :locale, :pace, :timeline, cast(:segments as jsonb),
                    '[]', :cleared, :at, :at, :position, :traceParent, :waitForReady
                from allowed
                returning *),
            creation as (
                insert into session_revisions (
                    session_id, number, status, at, position_ms, first_cue, timeline_id, segments)
                select id, revision, status, created_at, position_ms, :firstCue, timeline_id, segments from session)
            select had.live, had.has_symptoms, not exists (
                select from sessions s join session_revisions r on r.session_id = s.id
                where s.member_id = :member and r.status = 'running') as has_started_none
            from had""";

    private static final NamedStatement INSERT_UNDER_LOCK = NamedStatement.ofOnePlan(INSERT);

    private static final NamedStatement LOCK_AND_INSERT =
            NamedStatement.ofOnePlanAfter(SessionRepository.MEMBER_LOCK, INSERT);

    /**
     * Writes nothing if the session has another revision than the one that this one follows, has ended since, or has
     * taken the command already; a session that is locked has none of that. The parameters of what the session goes
     * through are null where the revision leaves that as it is.
     */
    private static final NamedStatement APPEND = NamedStatement.of("""
            with timeline as (
                insert into timelines (id, json)
                select given.id, given.json from (values (:timeline, :timelineJson)) as given (id, json)
                where given.json is not null
                on conflict do nothing),
            session as (
                update sessions set status = :status, revision = :number, changed_at = :at, position_ms = :position,
                    symptoms = cast(:symptoms as jsonb), gate_ms = :gate, waits_at = :waitsAt, ends_at = :endsAt,
                    ended_at = :endedAt, timeline_id = coalesce(:timeline, timeline_id),
                    segments = coalesce(cast(:segments as jsonb), segments)
                where id = :id and (:isLocked or (
                    revision = :number - 1 and ended_at is null and not exists (
                        select from session_revisions where session_id = :id and command_id = :commandId)))
                returning id)
            insert into session_revisions (
                session_id, number, status, at, position_ms, first_cue, timeline_id, segments,
                command_id, command, answer)
            select id, :number, :status, :at, :position, :firstCue, :timeline, cast(:segments as jsonb),
                :commandId, :command, :answer
            from session""");

    private final TimelineRepository timelines;

    SessionWriter(TimelineRepository timelines) {
        this.timelines = timelines;
    }

    /**
     * Writes a new session, if its member has fewer than so many that are not over.
     *
     * @param isLocked whether the member is locked, and their symptoms are known; if not, nothing is written where any
     *     of their sessions was stopped because of symptoms
     */
    MemberSessions insert(Connection connection, Session session, boolean cleared, int most, boolean isLocked)
            throws SQLException {
        NamedStatement.Prepared insert = (isLocked ? INSERT_UNDER_LOCK : LOCK_AND_INSERT).on(connection);
        setRevision(insert, session);
        setCompiledSession(insert, session.log().compiledSession());
        MemberSessions before = insert.set("member", session.member())
                .set("zone", session.zone().getId())
                .set("locale", session.locale().toLanguageTag())
                .set("pace", session.log().pace().factor())
                .set("waitForReady", session.log().waitsForReady())
                .set("cleared", cleared)
                .set("traceParent", TraceParent.current().orElse(null))
                .set("most", most)
                .set("symptomsAreKnown", isLocked)
                .list(SessionWriter::before)
                .getFirst();
        if (before.live() < most && (isLocked || !before.hasSymptoms())) {
            timelineStored(session);
        }
        return before;
    }

    private static MemberSessions before(ResultSet row) throws SQLException {
        return new MemberSessions(
                row.getInt("live"), row.getBoolean("has_symptoms"), row.getBoolean("has_started_none"));
    }

    /** Writes the last revision of each of these sessions, which are locked. */
    void append(Connection connection, List<Session> sessions) throws SQLException {
        try (NamedStatement.Prepared append = APPEND.on(connection)) {
            for (Session session : sessions) {
                setAppended(append, session, null, true);
                append.statement().addBatch();
            }
            append.statement().executeBatch();
        }
        sessions.forEach(this::timelineStored);
    }

    /**
     * Writes the last revision of this session, and the command that made it.
     *
     * @param isLocked whether the session was read under its lock
     * @return whether it was written
     */
    boolean append(Connection connection, Session session, AnsweredCommand command, boolean isLocked)
            throws SQLException {
        boolean isWritten =
                setAppended(APPEND.on(connection), session, command, isLocked).update() == 1;
        if (isWritten) {
            timelineStored(session);
        }
        return isWritten;
    }

    private NamedStatement.Prepared setAppended(
            NamedStatement.Prepared append, Session session, @Nullable AnsweredCommand command, boolean isLocked)
            throws SQLException {
        Revision last = session.log().last();
        setRevision(append, session);
        append.set("isLocked", isLocked)
                .set("symptoms", symptoms(session))
                .set(
                        "gate",
                        session.log()
                                .gateOf(last)
                                .map(gate -> gate.at().toMillis())
                                .orElse(null))
                .set("waitsAt", session.log().waitsAt().orElse(null))
                .set("endsAt", session.log().endsAt().orElse(null))
                .set("endedAt", last.status().isOver() ? last.at() : null)
                .set("commandId", command == null ? null : command.id())
                .set("command", command == null ? null : command.command())
                .set("answer", command == null ? null : command.answer());
        CompiledSession before = session.log().revision(last.number() - 1).compiledSession();
        setCompiledSession(append, last.compiledSession().equals(before) ? null : last.compiledSession());
        return append;
    }

    private void timelineStored(Session session) {
        timelines.stored(session.log().last().compiledSession().timeline());
    }

    private static void setRevision(NamedStatement.Prepared statement, Session session) throws SQLException {
        Revision last = session.log().last();
        statement
                .set("id", session.id())
                .set("number", last.number())
                .set("status", last.status().wire())
                .set("at", last.at())
                .set("position", last.position().toMillis())
                .set("firstCue", last.firstCue());
    }

    private void setCompiledSession(NamedStatement.Prepared statement, @Nullable CompiledSession compiledSession)
            throws SQLException {
        statement
                .set(
                        "timeline",
                        compiledSession == null
                                ? null
                                : compiledSession.timeline().id())
                .set(
                        "timelineJson",
                        compiledSession == null ? null : timelines.unstoredJson(compiledSession.timeline()))
                .set("segments", compiledSession == null ? null : StoredJson.write(SegmentJson.of(compiledSession)));
    }

    private static String symptoms(Session session) {
        return StoredJson.write(
                session.symptoms().stream().map(Symptom::wire).sorted().toList());
    }
}
