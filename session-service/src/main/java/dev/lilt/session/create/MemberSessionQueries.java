package dev.lilt.session.create;

import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.store.SessionRow;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final List<String> GRAVE = Arrays.stream(Symptom.values())
            .filter(symptom -> symptom.urgency().needsClinician())
            .map(Symptom::wire)
            .toList();

    private final LimitConfig limits;

    MemberSessionQueries(LimitConfig limits) {
        this.limits = limits;
    }

    /**
     * Returns the symptoms that the member has stopped sessions with, and that nothing since has answered for. Each
     * stop is judged by itself. A symptom that needs a clinician's word is answered for by a session that was made with
     * one. For the others any later session will do: none is made without the word that they have passed, or a
     * clinician's.
     */
    Set<Symptom> unresolvedSymptoms(String member) {
        List<?> symptoms = getEntityManager()
                .createNativeQuery("""
                        select distinct reported.symptom
                        from sessions stopped
                        cross join lateral jsonb_array_elements_text(stopped.symptoms) as reported(symptom)
                        where stopped.member_id = :member and stopped.symptoms <> '[]'
                        and not exists (
                            select 1 from sessions later
                            where later.member_id = :member and later.created_at >= stopped.ended_at
                            and (later.cleared or reported.symptom not in (:grave)))""")
                .setParameter("member", member)
                .setParameter("grave", GRAVE)
                .getResultList();
        return symptoms.stream().map(String.class::cast).map(Symptom::fromWire).collect(Collectors.toSet());
    }

    /** Returns whether the member has started no session yet. */
    boolean hasStartedNone(String member) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select not exists (
                            select 1 from sessions s join session_revisions r on r.session_id = s.id
                            where s.member_id = :member and r.status = 'running')""")
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
            throw MemberProblem.of(409, "too-many-sessions", "Too many sessions", "too-many-sessions", live)
                    .build();
        }
    }

    /** Returns how many of the member's sessions are not over. */
    int countLive(String member, Instant now) {
        return find(LIVE, member, now).project(Long.class).singleResult().intValue();
    }
}
