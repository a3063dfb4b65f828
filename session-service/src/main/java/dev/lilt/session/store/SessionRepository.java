package dev.lilt.session.store;

import dev.lilt.session.scheduling.Batch;
import dev.lilt.session.state.Session;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.database.TransientFaults;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sessions in PostgreSQL: a row as of the last revision, and the log of revisions. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<SessionRow, UUID> {
    /** Locks {@code :member} until the transaction ends; one expression, or two locks would not meet. */
    public static final String MEMBER_LOCK = "pg_advisory_xact_lock(hashtextextended(:member, 0))";

    private static final Logger LOG = Logger.getLogger(SessionRepository.class);
    private static final NamedStatement LOCK_MEMBER = NamedStatement.of("select " + MEMBER_LOCK);

    private static final String CHANGED = """
            select id, revision from sessions where changed_at >= :instant
            union all
            select id, revision from erased_sessions where erased_at >= :instant""";

    private static final NamedStatement FEW_CHANGED = NamedStatement.of(CHANGED + " limit :limit");

    /** Not "= any": that compares each with each where the plan is one for all arrays. */
    private static final NamedStatement CHANGED_OF = NamedStatement.of("with changed as materialized (" + CHANGED + ")"
            + " select id, revision from changed join unnest(:sessions) as asked (id) using (id)");

    private static final NamedStatement FORGET_ERASED =
            NamedStatement.of("delete from erased_sessions where erased_at < :before");

    private final SessionReader reader;
    private final SessionWriter writer;
    private final AutoCommit autoCommit;
    private final UnreadableSessions unreadable;
    private final Event<SessionMade> made;
    private final Event<SessionChanged> changed;

    SessionRepository(
            SessionReader reader,
            SessionWriter writer,
            AutoCommit autoCommit,
            UnreadableSessions unreadable,
            Event<SessionMade> made,
            Event<SessionChanged> changed) {
        this.reader = reader;
        this.writer = writer;
        this.autoCommit = autoCommit;
        this.unreadable = unreadable;
        this.made = made;
        this.changed = changed;
    }

    /**
     * Returns the row of a member's own session. One statement.
     *
     * @param id as it stands in a path
     * @throws HttpProblem 404, if there is none, or it is another member's
     */
    @Transactional
    public SessionSummary findOwn(String member, String id) {
        return SessionId.parse(id)
                .flatMap(this::findByIdOptional)
                .map(SessionRow::summary)
                .filter(session -> session.member().equals(member))
                .orElseThrow(SessionId::unknown);
    }

    /**
     * Sessions that were asked for together.
     *
     * @param sessions those that there are
     * @param unreadable why those of these ids that can't be read can't be
     */
    public record Loaded(Map<UUID, Session> sessions, Map<UUID, RuntimeException> unreadable) {}

    /**
     * One query for any number of them, unless one of them can't be read. In the caller's transaction, or without one.
     */
    public Loaded load(Collection<UUID> ids) {
        Map<UUID, RuntimeException> faults = new HashMap<>();
        List<Session> sessions = Batch.of(List.copyOf(ids), this::loadAll, (id, fault) -> {
            faults.put(id, fault);
            unreadable.leaveAlone(id, fault);
        });
        unreadable.forget(sessions.stream().map(Session::id).toList());
        return new Loaded(sessions.stream().collect(Collectors.toMap(Session::id, Function.identity())), faults);
    }

    private List<Session> loadAll(List<UUID> ids) {
        return autoCommit.call(connection -> reader.sessions(connection, ids));
    }

    /**
     * The session of this id as it is stored now. One statement, without a transaction; not to be called in one.
     *
     * @param commandId a command that may have been accepted before
     */
    public Optional<StoredSession> read(UUID id, String commandId) {
        return autoCommit.call(connection -> reader.read(connection, id, commandId));
    }

    /**
     * The session of this id, with no other command on it until the transaction ends. One statement; one more if
     * another command went before.
     *
     * @param commandId a command that may have been accepted before
     */
    public Optional<StoredSession> lock(UUID id, String commandId) {
        return getSession().doReturningWork(connection -> reader.lock(connection, id, commandId));
    }

    /** The same, without looking for a command that was accepted before. */
    public Optional<StoredSession> lock(UUID id) {
        return getSession().doReturningWork(connection -> reader.lock(connection, id, null));
    }

    /** A session's id and the number of its last revision. */
    public record Change(UUID session, int revision) {}

    /**
     * Returns those of these sessions that commands have changed, or that were erased, since this instant. Whichever is
     * less goes over the wire: all that has changed, or what is asked for. Each replica asks twice a second, so it asks
     * by plain JDBC, and without a transaction around it.
     *
     * @param sessions may become more or fewer meanwhile
     */
    public List<Change> changedSince(Instant instant, Set<UUID> sessions) {
        int few = sessions.size();
        return autoCommit.call(connection -> {
            List<Change> all =
                    changes(FEW_CHANGED.on(connection).set("instant", instant).set("limit", few + 1));
            if (all.size() <= few) {
                return all.stream()
                        .filter(change -> sessions.contains(change.session()))
                        .toList();
            }
            return changes(CHANGED_OF.on(connection).set("instant", instant).set("sessions", sessions));
        });
    }

    private static List<Change> changes(NamedStatement.Prepared query) throws SQLException {
        return query.list(row -> new Change(row.getObject("id", UUID.class), row.getInt("revision")));
    }

    /** Forgets which sessions were erased before this instant: every replica has heard of them. */
    public void forgetErased(Instant before) {
        autoCommit.call(
                connection -> FORGET_ERASED.on(connection).set("before", before).update());
    }

    /** Lets nobody make a session for this member until the transaction ends. */
    public void lockMember(String member) {
        getSession()
                .doWork(connection ->
                        LOCK_MEMBER.on(connection).set("member", member).list(locked -> true));
    }

    /**
     * Writes a new session, if its member has fewer than so many that are not over. One statement, which counts what
     * there was when it began: the member has to be locked before.
     *
     * @param cleared whether the member said that a clinician had cleared them
     * @return what the member had before; the session was written if fewer than {@code most} of that are not over
     */
    public MemberSessions insert(Session session, boolean cleared, int most) {
        MemberSessions before =
                getSession().doReturningWork(connection -> writer.insert(connection, session, cleared, most, true));
        if (before.live() < most) {
            made.fire(new SessionMade(session));
        }
        return before;
    }

    /**
     * The same, with the lock of the member, in one round trip that is a transaction by itself; not to be called in
     * another one. Nothing is written if any session of the member was stopped because of symptoms.
     */
    public MemberSessions insertUnlessSymptoms(Session session, boolean cleared, int most) {
        MemberSessions before = autoCommit.call(connection -> writer.insert(connection, session, cleared, most, false));
        if (before.live() < most && !before.hasSymptoms()) {
            tell(made, new SessionMade(session), session);
        }
        return before;
    }

    /** Writes the last revision and its command, and says that the session has changed. One statement. */
    public void append(Session session, AnsweredCommand command) {
        getSession().doWork(connection -> writer.append(connection, session, command, true));
        changed.fire(new SessionChanged(session));
    }

    /**
     * The same for a session that is not locked, in one round trip that is a transaction by itself; not to be called in
     * another one.
     *
     * @return whether it was written; not if somebody else has changed the session, or it has taken the command before
     */
    public boolean appendUnlessChanged(Session session, AnsweredCommand command) {
        boolean isWritten = autoCommit.call(connection -> writer.append(connection, session, command, false));
        if (isWritten) {
            tell(changed, new SessionChanged(session), session);
        }
        return isWritten;
    }

    /** Without a transaction observers are called at once; what they do can't undo what is stored. */
    private static <T> void tell(Event<T> observers, T event, Session session) {
        try {
            observers.fire(event);
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "Change stored, but not told to all session=%s fault=%s",
                    session.id(), TransientFaults.name(failed));
        }
    }

    /** Writes the last revision of each, which no command made, and says that they have changed. */
    public void append(List<Session> sessions) {
        getSession().doWork(connection -> writer.append(connection, sessions));
        sessions.forEach(session -> changed.fire(new SessionChanged(session)));
    }
}
