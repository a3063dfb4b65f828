package dev.lilt.session.sessions;

import dev.lilt.session.run.Pace;
import dev.lilt.session.run.Revision;
import dev.lilt.session.run.Session;
import dev.lilt.session.run.SessionLog;
import dev.lilt.session.run.Status;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.timeline.Course;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;

/** Sessions in PostgreSQL: a row as of the last revision, and the log of revisions. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String SKIP_LOCKED = "jakarta.persistence.lock.timeout";
    private static final String UNANNOUNCED = "status in ?1 and completionSentAt is null";
    private static final Set<Status> OVER = EnumSet.of(Status.COMPLETED, Status.STOPPED, Status.EXPIRED);

    private final Timelines timelines;
    private final Revisions revisions;

    Sessions(Timelines timelines, Revisions revisions) {
        this.timelines = timelines;
        this.revisions = revisions;
    }

    /** The session of this id, whoever's it is. */
    @Transactional
    public Optional<Session> load(UUID id) {
        return findByIdOptional(id).map(this::session);
    }

    /** The session of this id, with no other command on it until the transaction ends. */
    Optional<Session> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::session);
    }

    /**
     * A member's sessions, newest first.
     *
     * @param statuses those to list, as they stand now
     * @param after the id before the first one listed; nothing to begin with the newest
     */
    @Transactional
    List<Session> of(String member, Set<Status> statuses, Optional<UUID> after, int limit, Instant now) {
        return find(
                        """
                        member = ?1 and (?2 is null or id < ?2)
                        and (case when status = ?3 and endsAt <= ?4 then ?5 else status end) in ?6
                        order by id desc""",
                        member,
                        after.orElse(null),
                        Status.RUNNING,
                        now,
                        Status.COMPLETED,
                        statuses.isEmpty() ? EnumSet.allOf(Status.class) : statuses)
                .page(0, limit)
                .stream()
                .map(this::session)
                .toList();
    }

    /** A session's id and the number of its last revision. */
    public record Change(UUID session, int revision) {}

    /** Sessions that commands have changed since this instant. */
    @Transactional
    public List<Change> changedSince(Instant instant) {
        return find("select id, revision from SessionRow where changedAt >= ?1", instant)
                .project(Change.class)
                .list();
    }

    /** Marks running sessions whose end has come, passing over those that another replica is at. */
    public int complete(Instant now, int limit) {
        List<SessionRow> due = find("status = ?1 and endsAt <= ?2 order by endsAt", Status.RUNNING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .list();
        due.forEach(row -> {
            row.status = Status.COMPLETED;
            row.endedAt = row.endsAt;
        });
        return due.size();
    }

    /** Sessions that are over and whose completion Kafka doesn't have, passing over those that another replica is at. */
    public List<Session> unannounced(int limit) {
        return find(UNANNOUNCED + " order by id", OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .stream()
                .map(this::session)
                .toList();
    }

    public void announced(List<Session> announced, Instant now) {
        if (!announced.isEmpty()) {
            update(
                    "completionSentAt = ?1 where id in ?2",
                    now,
                    announced.stream().map(Session::id).toList());
        }
    }

    @Transactional
    public long countUnannounced() {
        return count(UNANNOUNCED, OVER);
    }

    /** Those whose last revision, or end, lies before this instant. */
    @Transactional
    public long countUnannouncedSince(Instant before) {
        return count(UNANNOUNCED + " and endedAt < ?2", OVER, before);
    }

    /** Whether the member has stopped a session with symptoms, and has made none since that a clinician had cleared. */
    boolean needsClearance(String member) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                            select 1 from sessions stopped
                            where stopped.member_id = :member and stopped.symptoms <> '[]'
                            and not exists (
                                select 1 from sessions later
                                where later.member_id = :member and later.cleared
                                and later.created_at >= stopped.ended_at))""")
                .setParameter("member", member)
                .getSingleResult();
    }

    void insert(Session session, boolean cleared) {
        SessionRow row = new SessionRow();
        row.id = session.id();
        row.member = session.member();
        row.zone = session.zone().getId();
        row.locale = session.locale().toLanguageTag();
        row.pace = session.log().pace().factor();
        row.timelineId = session.log().timeline().id();
        row.segments = SegmentJson.of(session.log().course());
        row.cleared = cleared;
        row.createdAt = session.log().last().at();
        stand(row, session);
        persist(row);
        revisions.persist(RevisionRow.of(row.id, session.log().last()));
    }

    /** Writes the last revision, and the command that brought it about. */
    void append(Session session, String commandId, String command, String answer) {
        stand(findById(session.id()), session);
        RevisionRow row = RevisionRow.of(session.id(), session.log().last());
        row.commandId = commandId;
        row.command = command;
        row.answer = answer;
        Course course = session.log().course();
        Revision before = session.log().revision(session.log().last().number() - 1);
        if (!course.equals(before.course())) {
            row.timelineId = timelines.keep(course).timeline().id();
            row.segments = SegmentJson.of(course);
        }
        revisions.persist(row);
    }

    private static void stand(SessionRow row, Session session) {
        Revision last = session.log().last();
        row.status = last.status();
        row.revision = last.number();
        row.changedAt = last.at();
        row.symptoms = session.symptoms().stream().map(Symptom::wire).sorted().toList();
        row.endsAt = session.log().endsAt().orElse(null);
        row.endedAt = last.status().isOver() ? last.at() : null;
    }

    private List<Revision> revisions(SessionRow row) {
        List<Revision> log = new ArrayList<>();
        Course course = SegmentJson.course(timelines.get(row.timelineId), row.segments);
        for (RevisionRow each : revisions.of(row.id)) {
            if (each.timelineId != null && each.segments != null) {
                course = SegmentJson.course(timelines.get(each.timelineId), each.segments);
            }
            log.add(each.revision(course));
        }
        return log;
    }

    private Session session(SessionRow row) {
        return new Session(
                row.id,
                row.member,
                ZoneId.of(row.zone),
                Locale.forLanguageTag(row.locale),
                new SessionLog(new Pace(row.pace), revisions(row)),
                row.symptoms.stream().map(Symptom::fromWire).collect(Collectors.toSet()));
    }
}
