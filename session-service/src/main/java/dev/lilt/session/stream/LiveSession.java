package dev.lilt.session.stream;

import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.state.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session that is followed on this replica: its newest known revision, and those who follow. */
final class LiveSession {
    private final UUID id;
    /** Told how many follow here, one after the other, whenever that changes. */
    private final FollowerCounts counts;

    private final BatchingSessionLoader loader;

    private volatile List<Follower> followers = List.of();

    @Nullable
    private volatile Session session;
    /** The revision whose end is for good, because the database has it; 0 for none. */
    private volatile int settled;

    @Nullable
    private volatile Instant erasedAt;

    /** When the database was last asked for it because this replica had been stalled. */
    private volatile Instant confirmedAt = Instant.MIN;

    private final AtomicBoolean confirming = new AtomicBoolean();

    private final AtomicBoolean settling = new AtomicBoolean();

    LiveSession(UUID id, FollowerCounts counts, BatchingSessionLoader loader) {
        this.id = id;
        this.counts = counts;
        this.loader = loader;
    }

    /** Takes this session if it is newer than what is known, and lets every follower see it. */
    void offer(Session read) {
        synchronized (this) {
            Instant erased = erasedAt;
            Session newer = erased == null ? read : read.cutShort(erased);
            Session known = session;
            if (known != null
                    && known.log().last().number() >= newer.log().last().number()) {
                return;
            }
            session = newer;
        }
        followers.forEach(Follower::wake);
    }

    /** The session was erased: it ends for everybody, also for who read it from the database a moment before. */
    void erase(Instant at) {
        synchronized (this) {
            erasedAt = at;
        }
        session().ifPresent(this::offer);
        followers.forEach(Follower::wake);
    }

    /** The newest known revision; none until it is loaded. */
    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** Returns whether it is loaded, and this revision is newer than what is known. */
    boolean isBehind(int revision) {
        return session().filter(known -> known.log().last().number() < revision).isPresent();
    }

    /**
     * Returns whether what is known of it is newer than a stall of this replica: while it stood still, others may have
     * accepted commands. Asks the database if that isn't so, and wakes the followers when it has answered.
     */
    boolean isKnownSince(Instant stalledUntil, Instant now) {
        Session known = session;
        if (known == null || erasedAt != null || !confirmedAt.isBefore(stalledUntil)) {
            return true;
        }
        if (confirming.compareAndSet(false, true)) {
            loader.load(known.id()).onComplete(asked -> {
                confirming.set(false);
                if (asked.succeeded()) {
                    asked.result().ifPresentOrElse(this::offer, () -> erase(now));
                    confirmedAt = now;
                    followers.forEach(Follower::wake);
                }
            });
        }
        return false;
    }

    /**
     * Returns whether the session, which has run to its end by this replica's clock, is over for good. A command that
     * another replica accepted a moment before the end may not be known here yet, and a follower that was told of the
     * end never comes back. Asks the database if that isn't known, and wakes the followers when it is.
     */
    boolean isSettled() {
        Session ended = session;
        if (ended == null || erasedAt != null || settled == ended.log().last().number()) {
            return ended != null;
        }
        if (settling.compareAndSet(false, true)) {
            loader.settle(ended.id()).onComplete(asked -> {
                settling.set(false);
                if (asked.succeeded()) {
                    asked.result().ifPresent(read -> settle(ended, read));
                }
            });
        }
        return false;
    }

    /** Where nothing came after the revision that has run to its end, the end is marked now. */
    private void settle(Session ended, Session read) {
        offer(read);
        if (read.log().last().number() == ended.log().last().number()) {
            settled = ended.log().last().number();
            followers.forEach(Follower::wake);
        }
    }

    /** Takes a follower, unless so many follow already, on this replica and on all others. */
    synchronized boolean attend(Follower follower, int most) {
        return counts.count(id) < most && addLocal(follower, most);
    }

    /** Takes a follower, unless so many follow already on this replica. */
    synchronized boolean addLocal(Follower follower, int most) {
        if (followers.size() >= most) {
            return false;
        }
        followers = Stream.concat(followers.stream(), Stream.of(follower)).toList();
        counts.serves(id, followers.size());
        return true;
    }

    synchronized void leave(Follower follower) {
        followers = followers.stream().filter(each -> each != follower).toList();
        counts.serves(id, followers.size());
    }
}
