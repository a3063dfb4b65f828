package dev.lilt.session.create;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.store.SessionRow;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Checks a new session against those that the member has. */
@ApplicationScoped
class MemberSessionQueries implements PanacheRepositoryBase<SessionRow, UUID> {
    /**
     * A query of its own, since Panache's {@code count} translates its condition each time. The statuses are no
     * parameters: of those the planner couldn't tell that the partial index has them all.
     */
    private static final String LIVE = """
            select count(*) from SessionRow
            where member = ?1 and status in (READY, RUNNING, PAUSED) and (endsAt is null or endsAt > ?2)""";

    private final LimitConfig limits;

    MemberSessionQueries(LimitConfig limits) {
        this.limits = limits;
    }

    /**
     * Returns whether the member has stopped a session with symptoms, and has made none since that a clinician had
     * cleared.
     */
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

    /**
     * Checks that the member may have one more session.
     *
     * @throws HttpProblem {@code too-many-sessions} if as many as they may have are not over
     */
    void requireRoom(String member, Instant now) {
        int live = countLive(member, now);
        if (live >= limits.liveSessions()) {
            throw Problem.of(
                            409,
                            "too-many-sessions",
                            "Too many sessions",
                            "You have " + live + " sessions that are not over. Stop one of them first;"
                                    + " GET /sessions?status=ready lists those that were not started, running, waiting and paused the others.")
                    .build();
        }
    }

    /** Returns how many of the member's sessions are not over. */
    int countLive(String member, Instant now) {
        return find(LIVE, member, now).project(Long.class).singleResult().intValue();
    }
}
