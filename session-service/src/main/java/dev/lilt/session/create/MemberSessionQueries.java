package dev.lilt.session.create;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.SessionRow;
import dev.lilt.support.database.NamedStatement;
import dev.lilt.support.wire.WireName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a new session has to know of those that the member had. */
@ApplicationScoped
class MemberSessionQueries implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final String GRAVE = Arrays.stream(Symptom.values())
            .filter(symptom -> symptom.urgency().needsClinician())
            .map(symptom -> "'" + symptom.wire() + "'")
            .collect(Collectors.joining(", "));

    /** The lock and the question in one statement; a member without such symptoms gets one row with null. */
    private static final NamedStatement LOCK_AND_READ =
            NamedStatement.ofOnePlan("""
            select unresolved.symptom
            from (select %s) as locked
            left join lateral (
                select distinct reported.symptom
                from sessions stopped
                cross join lateral jsonb_array_elements_text(stopped.symptoms) as reported(symptom)
                where stopped.member_id = :member and stopped.symptoms <> '[]'
                and not exists (
                    select 1 from sessions later
                    where later.member_id = :member and later.created_at >= stopped.ended_at
                    and (later.cleared or reported.symptom not in (%s)))) as unresolved on true""".formatted(SessionRepository.MEMBER_LOCK, GRAVE));

    /**
     * Lets nobody else make a session for the member until the transaction ends, and returns the symptoms that the
     * member has stopped sessions with and that nothing since has answered for. Each stop is judged by itself. A
     * symptom that needs a clinician's word is answered for by a session that was made with one. For the others any
     * later session will do: none is made without the word that they have passed, or a clinician's.
     */
    Set<Symptom> lockAndReadUnresolvedSymptoms(String member) {
        return getSession().doReturningWork(connection -> lockAndRead(connection, member));
    }

    private static Set<Symptom> lockAndRead(Connection connection, String member) throws SQLException {
        return LOCK_AND_READ
                .on(connection)
                .set("member", member)
                .list(row -> Optional.ofNullable(row.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .map(id -> WireName.find(Symptom.class, id).orElseThrow())
                .collect(Collectors.toSet());
    }
}
