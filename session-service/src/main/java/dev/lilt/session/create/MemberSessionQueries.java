package dev.lilt.session.create;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.store.SessionRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a new session has to know of those that the member had. */
@ApplicationScoped
class MemberSessionQueries implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final List<String> GRAVE = Arrays.stream(Symptom.values())
            .filter(symptom -> symptom.urgency().needsClinician())
            .map(Symptom::wire)
            .toList();

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
}
