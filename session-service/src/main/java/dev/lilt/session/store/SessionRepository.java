package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.scheduling.Batch;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.support.tracing.TraceParent;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** Sessions in PostgreSQL: a row as of the last revision, and the log of revisions. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String CHANGED = """
            select id, revision from sessions where changed_at >= :instant
            union all
            select id, revision from erased_sessions where erased_at >= :instant""";

    private final TimelineRepository timelines;
    private final RevisionRepository revisions;
    private final SessionReader reader;
    private final UnreadableSessions unreadable;
    private final Event<SessionChanged> changed;

    SessionRepository(
            TimelineRepository timelines,
            RevisionRepository revisions,
            SessionReader reader,
            UnreadableSessions unreadable,
            Event<SessionChanged> changed) {
        this.timelines = timelines;
        this.revisions = revisions;
        this.reader = reader;
        this.unreadable = unreadable;
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
                .map(SessionReader::summary)
                .filter(session -> session.member().equals(member))
                .orElseThrow(SessionId::unknown);
    }

    /** Returns the session with this id, regardless of its owner. */
    @Transactional
    public Optional<Session> load(UUID id) {
        return findByIdOptional(id).map(row -> reader.session(row, revisions.of(id)));
    }

    /**
     * Sessions that were asked for together.
     *
     * @param sessions those that there are
     * @param unreadable why those of these ids that can't be read can't be
     */
    public record Loaded(Map<UUID, Session> sessions, Map<UUID, RuntimeException> unreadable) {}

    /** Two queries for any number of them, unless one of them can't be read. In a transaction of its own. */
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
        return QuarkusTransaction.requiringNew().call(() -> {
            // Without a copy of each row to compare it with: thousands are loaded when a replica dies.
            getSession().setDefaultReadOnly(true);
            return reader.sessions(getSession().findMultiple(SessionRow.class, ids).stream()
                    .filter(Objects::nonNull)
                    .toList());
        });
    }

    /** The session of this id, with no other command on it until the transaction ends. */
    public Optional<Locked> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(row -> {
            List<LoggedRevision> log = revisions.of(id);
            return new Locked(reader.session(row, log), log, Optional.ofNullable(row.endedAt));
        });
    }

    /** A session that nobody else steers now, its command log, and its end if a replica has noticed that. */
    public record Locked(Session session, List<LoggedRevision> log, Optional<Instant> endedAt) {
        public Optional<LoggedRevision> accepted(String commandId) {
            return log.stream()
                    .filter(revision -> commandId.equals(revision.commandId))
                    .findFirst();
        }

        /** The number of commands that it has taken; what it did by itself is not among them. */
        public long commands() {
            return log.stream().filter(revision -> revision.commandId != null).count();
        }

        /** Not before its end, though this replica's clock may be a little behind that of the one that noticed. */
        public Instant notBefore(Instant now) {
            return endedAt.filter(now::isBefore).orElse(now);
        }
    }

    /** A command that was accepted, with its answer. */
    public RevisionRow command(LoggedRevision made) {
        return revisions.command(made);
    }

    /** A session's id and the number of its last revision. */
    public record Change(UUID session, int revision) {}

    /**
     * Returns those of these sessions that commands have changed, or that were erased, since this instant. Whichever is
     * less goes over the wire: all that has changed, or what is asked for.
     */
    @Transactional
    public List<Change> changedSince(Instant instant, Set<UUID> sessions) {
        List<Change> all =
                changes(changed(CHANGED + " limit :limit", instant).setParameter("limit", sessions.size() + 1));
        if (all.size() <= sessions.size()) {
            return all.stream()
                    .filter(change -> sessions.contains(change.session()))
                    .toList();
        }
        // Not "= any": that compares each with each where the plan is one for all arrays.
        return changes(changed(
                        "with changed as materialized (" + CHANGED + ")"
                                + " select id, revision from changed join unnest(:sessions) as asked (id) using (id)",
                        instant)
                .setParameter("sessions", sessions.toArray(UUID[]::new)));
    }

    private NativeQuery<Tuple> changed(String query, Instant instant) {
        return getSession().createNativeQuery(query, Tuple.class).setParameter("instant", instant);
    }

    private static List<Change> changes(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> new Change(row.get(0, UUID.class), row.get(1, Integer.class)))
                .toList();
    }

    /** Forgets which sessions were erased before this instant: every replica has heard of them. */
    @Transactional
    public void forgetErased(Instant before) {
        getEntityManager()
                .createQuery("delete from ErasedSessionRow where erasedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Lets nobody else make a session for this member until the transaction ends. */
    public void lockMember(String member) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:member, 0))")
                .setParameter("member", member)
                .getSingleResult();
    }

    public void insert(Session session, boolean cleared) {
        SessionRow row = new SessionRow();
        row.id = session.id();
        row.member = session.member();
        row.zone = session.zone().getId();
        row.locale = session.locale().toLanguageTag();
        row.pace = session.log().pace().factor();
        row.timelineId = session.log().timeline().id();
        row.segments = SegmentJson.of(session.log().compiledSession());
        row.waitForReady = session.log().waitsForReady();
        row.cleared = cleared;
        row.createdAt = session.log().last().at();
        row.traceParent = TraceParent.current().orElse(null);
        copyState(row, session);
        persist(row);
        RevisionRow creation = RevisionRow.of(row.id, session.log().last());
        creation.timelineId = row.timelineId;
        creation.segments = row.segments;
        revisions.add(creation);
    }

    /** Writes the last revision and its command, and says that the session has changed. */
    public void append(Session session, String commandId, String command, String answer) {
        RevisionRow row = revised(session);
        row.commandId = commandId;
        row.command = command;
        row.answer = answer;
        revisions.add(row);
    }

    /** Writes the last revision, which no command made, and says that the session has changed. */
    public void append(Session session) {
        revisions.add(revised(session));
    }

    private RevisionRow revised(Session session) {
        SessionRow current = findById(session.id());
        copyState(current, session);
        changed.fire(new SessionChanged(session));
        RevisionRow row = RevisionRow.of(session.id(), session.log().last());
        CompiledSession compiledSession = session.log().compiledSession();
        Revision before = session.log().revision(session.log().last().number() - 1);
        if (!compiledSession.equals(before.compiledSession())) {
            row.timelineId = timelines.save(compiledSession).timeline().id();
            row.segments = SegmentJson.of(compiledSession);
            current.timelineId = row.timelineId;
            current.segments = row.segments;
        }
        return row;
    }

    private static void copyState(SessionRow row, Session session) {
        Revision last = session.log().last();
        row.status = last.status();
        row.revision = last.number();
        row.changedAt = last.at();
        row.positionMs = last.position().toMillis();
        row.symptoms = session.symptoms().stream().map(Symptom::wire).sorted().toList();
        row.gateMs =
                session.log().gateOf(last).map(gate -> gate.at().toMillis()).orElse(null);
        row.waitsAt = session.log().waitsAt().orElse(null);
        row.endsAt = session.log().endsAt().orElse(null);
        row.endedAt = last.status().isOver() ? last.at() : null;
    }
}
