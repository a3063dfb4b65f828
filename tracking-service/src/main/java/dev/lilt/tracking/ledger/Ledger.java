package dev.lilt.tracking.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lilt.tracking.activity.CompletedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every session that has ended, once. */
@ApplicationScoped
public class Ledger {
    /** Longer than Kafka keeps completions, so that none comes back after its member is forgotten here too. */
    private static final Duration REMEMBERED = Duration.ofDays(500);

    private final CompletedSessionRepository rows;
    private final EntityManager entities;
    private final InstantSource clock;

    Ledger(CompletedSessionRepository rows, EntityManager entities, InstantSource clock) {
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Enters sessions, all in one transaction, and says what became of each, in their order. It may be called again
     * with the same ones: what is entered stays entered, and is a duplicate then.
     */
    @Transactional
    public List<EntryResult> enter(List<CompletedSession> sessions) {
        Map<UUID, CompletedSession> first = new LinkedHashMap<>();
        sessions.forEach(session -> first.putIfAbsent(session.sessionId(), session));
        Set<UUID> entered = rows.insertNew(first.values());
        Map<UUID, CompletedSession> known = known(first, entered);
        List<EntryResult> entries = new ArrayList<>();
        for (CompletedSession session : sessions) {
            entries.add(entry(session, entered, known));
        }
        return entries;
    }

    /** Returns what the ledger holds now under these ids. */
    private Map<UUID, CompletedSession> known(Map<UUID, CompletedSession> first, Set<UUID> entered) {
        Map<UUID, CompletedSession> known = new HashMap<>(first);
        known.keySet().retainAll(entered);
        Set<UUID> before = new HashSet<>(first.keySet());
        before.removeAll(entered);
        if (!before.isEmpty()) {
            known.putAll(rows.withIds(before).stream().collect(toMap(CompletedSession::sessionId, identity())));
        }
        return known;
    }

    private static EntryResult entry(CompletedSession session, Set<UUID> entered, Map<UUID, CompletedSession> known) {
        // Removed, so that a second record of it in this batch is not new any more.
        if (entered.remove(session.sessionId())) {
            return EntryResult.NEW;
        }
        CompletedSession kept = known.get(session.sessionId());
        if (kept == null) {
            return EntryResult.ERASED;
        }
        return session.equals(kept) ? EntryResult.DUPLICATE : EntryResult.CONFLICT;
    }

    /**
     * Removes what a member started up to this instant, and lets none of it in again, however late it comes. It may be
     * called again. The member is remembered by a hash: a list of erased members would defeat the purpose.
     *
     * @return how many sessions there were
     */
    @Transactional
    public int erase(String memberId, Instant until) {
        // Waits for batches that are being entered, which may have looked before there was this row.
        entities.createNativeQuery("lock table completed_session in share row exclusive mode")
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into erased_member (hash, erased_at)
                        select member_hash(salt, :member), :until from erasure_salt
                        on conflict (hash) do update set erased_at = greatest(erased_member.erased_at, excluded.erased_at)""")
                .setParameter("member", memberId)
                .setParameter("until", until)
                .executeUpdate();
        entities.createNativeQuery("delete from erased_member where erased_at < :forgotten")
                // By our clock: an erasure that names a far day must not forget everybody else's.
                .setParameter("forgotten", clock.instant().minus(REMEMBERED))
                .executeUpdate();
        return entities.createNativeQuery(
                        "delete from completed_session where member_id = :member and started_at <= :until")
                .setParameter("member", memberId)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Returns whether a member has erased the data that there was at this instant. */
    @Transactional
    public boolean isErased(String memberId, Instant at) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from erased_member join erasure_salt on hash = member_hash(salt, :member)
                            where erased_at >= :at)""")
                .setParameter("member", memberId)
                .setParameter("at", at)
                .getSingleResult();
    }

    /** A page of a member's ledger. */
    @Transactional(Transactional.TxType.SUPPORTS)
    ActivityPage page(ActivityRange range) {
        List<CompletedSession> sessions = rows.page(range, range.limit() + 1);
        boolean isLast = sessions.size() <= range.limit();
        return new ActivityPage(range, isLast ? sessions : sessions.subList(0, range.limit()), isLast);
    }

    /** The result of entering a session. */
    public enum EntryResult {
        /** It is in the ledger now. */
        NEW,
        /** It was there already, and said the same. */
        DUPLICATE,
        /** The ledger has another session under this id, and keeps that one. */
        CONFLICT,
        /** Its member has erased it. */
        ERASED
    }
}
