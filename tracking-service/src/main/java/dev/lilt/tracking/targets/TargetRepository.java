package dev.lilt.tracking.targets;

import dev.lilt.tracking.week.Target;
import dev.lilt.tracking.week.TargetHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** The targets that members have set. */
@ApplicationScoped
public class TargetRepository {
    /**
     * Not before the one set last, whatever another replica's clock said then: what was put last is what holds. One put
     * twice adds nothing.
     */
    private static final String SET = """
            insert into target (member_id, since, minutes)
            select :member, greatest(cast(:now as timestamptz), max(since)), :minutes from target where member_id = :member
            having (array_agg(minutes order by since desc))[1] IS DISTINCT from :minutes
            on conflict (member_id, since) do update set minutes = excluded.minutes
            """;

    private static final String OF_MEMBER = "select since, minutes from target where member_id = :member";

    private final Session rows;

    TargetRepository(Session rows) {
        this.rows = rows;
    }

    /** All that a member has set. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public TargetHistory of(String memberId) {
        SortedMap<Instant, Target> bySince = new TreeMap<>();
        rows.createNativeQuery(OF_MEMBER, Tuple.class)
                .addScalar("since", Instant.class)
                .addScalar("minutes", Integer.class)
                .setParameter("member", memberId)
                .getResultList()
                .forEach(row ->
                        bySince.put(row.get("since", Instant.class), new Target(row.get("minutes", Integer.class))));
        return new TargetHistory(bySince);
    }

    /** Removes what a member had set up to this instant. */
    @Transactional
    public void erase(String memberId, Instant until) {
        rows.createNativeMutationQuery("delete from target where member_id = :member and since <= :until")
                .setParameter("member", memberId)
                .setParameter("until", until)
                .executeUpdate();
    }

    @Transactional
    void set(String memberId, Target target, Instant now) {
        rows.createNativeMutationQuery(SET)
                .setParameter("member", memberId)
                .setParameter("now", now)
                .setParameter("minutes", target.minutes())
                .executeUpdate();
    }
}
