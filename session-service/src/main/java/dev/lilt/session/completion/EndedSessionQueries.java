package dev.lilt.session.completion;

import dev.lilt.session.store.AutoCommit;
import dev.lilt.session.store.OutboxCount;
import dev.lilt.session.store.SessionRow;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.metrics.OutboxGauges;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions whose end has come: each is its own outbox until Kafka has its completion. */
@ApplicationScoped
public class EndedSessionQueries implements PanacheRepositoryBase<SessionRow, UUID> {
    /** The condition of the index {@code sessions_to_announce}, so that PostgreSQL reads nothing else. */
    private static final String IS_UNANNOUNCED = """
            status in ('completed', 'stopped', 'expired') and completion_sent_at is null
            and completion_set_aside_at is null""";

    private static final NamedStatement ANY_UNANNOUNCED =
            NamedStatement.of("select 1 from sessions where " + IS_UNANNOUNCED + " limit 1");
    private static final NamedStatement COUNT_UNANNOUNCED = NamedStatement.of("""
            select count(*) as waiting, min(ended_at) as oldest,
                   (select count(*) from sessions where completion_set_aside_at is not null) as set_aside
            from sessions
            where %s""".formatted(IS_UNANNOUNCED));
    private static final NamedStatement COMPLETE = NamedStatement.of("""
            with due as (
                select id from sessions where status = 'running' and ends_at <= :now
                order by ends_at limit :limit for update skip locked)
            update sessions set status = 'completed', ended_at = ends_at where id in (select id from due)""");

    private final AutoCommit autoCommit;

    EndedSessionQueries(AutoCommit autoCommit) {
        this.autoCommit = autoCommit;
    }

    /**
     * Marks running sessions whose end has come, passing over those that another replica is at. A transaction by
     * itself.
     */
    public int complete(Instant now, int limit) {
        return autoCommit.call(connection ->
                COMPLETE.on(connection).set("now", now).set("limit", limit).update());
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
     * @param traceParent the trace that it was made in
     */
    public record Ended(UUID id, Instant at, @Nullable String traceParent) {}

    /** Returns whether there is none whose completion Kafka doesn't have. */
    public boolean isAllAnnounced() {
        return autoCommit.call(
                connection -> ANY_UNANNOUNCED.on(connection).list(row -> true).isEmpty());
    }

    /**
     * Sessions that are over and whose completion Kafka doesn't have, passing over those that another replica is at.
     * Last those that Kafka did not take before. They are locked until the transaction ends.
     */
    public List<Ended> unannounced(int limit) {
        return getSession()
                .createNativeQuery("""
                        select id, ended_at, traceparent from sessions
                        where %s
                        order by completion_tried_at nulls first, id limit :limit for update skip locked""".formatted(IS_UNANNOUNCED), Tuple.class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Ended(row.get(0, UUID.class), row.get(1, Instant.class), row.get(2, String.class)))
                .toList();
    }

    /** Kafka has the completions of these, or they have none. */
    public void announced(List<UUID> ids, Instant now) {
        mark("completion_sent_at = :now", ids, now);
    }

    /** Kafka did not take the completions of these; others go before them. */
    public void postpone(List<UUID> ids, Instant now) {
        mark("completion_tried_at = :now", ids, now);
    }

    /** This one's completion can never be sent. */
    public void setAside(UUID id, String fault, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update sessions set completion_set_aside_at = :now, completion_fault = :fault where id = :id""")
                .setParameter("now", now)
                .setParameter("fault", fault)
                .setParameter("id", id)
                .executeUpdate();
    }

    private void mark(String change, List<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("update sessions set " + change + " where id = any(:ids)")
                    .setParameter("now", now)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Counts what Kafka doesn't have, and what it can never have. */
    public OutboxGauges.Rows outbox() {
        return autoCommit.call(connection -> OutboxCount.of(COUNT_UNANNOUNCED.on(connection)));
    }
}
