package dev.lilt.tracking.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.InstantRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every session that has ended, once. */
@ApplicationScoped
public class Ledger {
    private final CompletedSessionRepository rows;
    private final ErasedMembers erased;

    Ledger(CompletedSessionRepository rows, ErasedMembers erased) {
        this.rows = rows;
        this.erased = erased;
    }

    /**
     * Enters sessions, all in one transaction, and says what became of each, in their order. It may be called again
     * with the same ones: what is entered stays entered, and is a duplicate then.
     */
    @Transactional
    public List<Entry> enter(List<CompletedSession> sessions) {
        Map<UUID, CompletedSession> first = new LinkedHashMap<>();
        sessions.forEach(session -> first.putIfAbsent(session.sessionId(), session));
        Set<UUID> entered = rows.insertNew(first.values());
        Map<UUID, CompletedSession> known = known(first, entered);
        List<Entry> entries = new ArrayList<>();
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

    private static Entry entry(CompletedSession session, Set<UUID> entered, Map<UUID, CompletedSession> known) {
        // Removed, so that a second record of it in this batch is not new any more.
        if (entered.remove(session.sessionId())) {
            return Entry.NEW;
        }
        CompletedSession kept = known.get(session.sessionId());
        if (kept == null) {
            return Entry.ERASED;
        }
        return session.equals(kept) ? Entry.DUPLICATE : Entry.CONTRADICTION;
    }

    /**
     * Removes what a member started up to this instant, and lets none of it in again, however late it comes. May be
     * done again.
     *
     * @return how many sessions there were
     */
    @Transactional
    public int erase(String memberId, Instant until) {
        return erased.erase(memberId, until);
    }

    /** Returns whether a member has erased the data that there was at this instant. */
    @Transactional
    public boolean isErased(String memberId, Instant at) {
        return erased.isErased(memberId, at);
    }

    /** A member's sessions with any part in this span, by start. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CompletedSession> touching(String memberId, InstantRange span) {
        return rows.touching(memberId, span);
    }

    /** The zone of the session that a member began last; empty if there is none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ZoneId> latestZone(String memberId) {
        return rows.latestZone(memberId);
    }

    /** A page of a member's ledger. */
    @Transactional(Transactional.TxType.SUPPORTS)
    ActivityPage page(ActivityRange range) {
        List<CompletedSession> sessions = rows.page(range, range.limit() + 1);
        boolean isLast = sessions.size() <= range.limit();
        return new ActivityPage(range, isLast ? sessions : sessions.subList(0, range.limit()), isLast);
    }

    /** The result of entering a session. */
    public enum Entry {
        /** It is in the ledger now. */
        NEW,
        /** It was there already, and said the same. */
        DUPLICATE,
        /** The ledger has another session under this id, and keeps that one. */
        CONTRADICTION,
        /** Its member has erased it. */
        ERASED
    }
}
