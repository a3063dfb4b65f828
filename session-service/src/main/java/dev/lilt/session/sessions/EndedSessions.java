package dev.lilt.session.sessions;

import static java.util.Objects.requireNonNull;

import dev.lilt.session.run.Session;
import dev.lilt.session.run.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions whose end has come: each is its own outbox until Kafka has its completion. */
@ApplicationScoped
public class EndedSessions implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String UNANNOUNCED = "status in ?1 and completionSentAt is null";
    private static final Set<Status> OVER = EnumSet.of(Status.COMPLETED, Status.STOPPED, Status.EXPIRED);

    private final SessionReader reader;

    EndedSessions(SessionReader reader) {
        this.reader = reader;
    }

    /** Marks running sessions whose end has come, passing over those that another replica is at. */
    public int complete(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        with due as (
                            select id from sessions where status = 'running' and ends_at <= :now
                            order by ends_at limit :limit for update skip locked)
                        update sessions set status = 'completed', ended_at = ends_at where id in (select id from due)""")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Marks those of these sessions that are running and whose end has come, after whatever command is under way. */
    @Transactional
    public void complete(List<UUID> ids, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        with due as (
                            select id from sessions where id = any(:ids) and status = 'running' and ends_at <= :now
                            order by id for update)
                        update sessions set status = 'completed', ended_at = ends_at where id in (select id from due)""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * A session that is over.
     *
     * @param at when it ended, by the clock of the replica that noticed
     */
    public record Ended(Session session, Instant at) {}

    /** Sessions that are over and whose completion Kafka doesn't have, passing over those that another replica is at. */
    public List<Ended> unannounced(int limit) {
        List<SessionRow> rows = locked("""
                select * from sessions
                where status in ('completed', 'stopped', 'expired') and completion_sent_at is null
                order by id limit :limit for update skip locked""", limit);
        Map<UUID, Instant> ends =
                rows.stream().collect(Collectors.toMap(row -> row.id, row -> requireNonNull(row.endedAt)));
        return reader.sessions(rows).stream()
                .map(session -> new Ended(session, ends.get(session.id())))
                .toList();
    }

    public void announced(List<Ended> announced, Instant now) {
        if (!announced.isEmpty()) {
            update(
                    "completionSentAt = ?1 where id in ?2",
                    now,
                    announced.stream().map(ended -> ended.session().id()).toList());
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

    private List<SessionRow> locked(String query, int limit) {
        return getSession()
                .createNativeQuery(query, SessionRow.class)
                .setParameter("limit", limit)
                .getResultList();
    }
}
