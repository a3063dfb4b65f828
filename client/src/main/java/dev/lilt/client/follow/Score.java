package dev.lilt.client.follow;

import dev.lilt.client.api.Cue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The cues that were heard and are not due yet. They come up to the lead ahead of time; a command meanwhile, on whichever
 * device, makes them wrong.
 */
final class Score {
    private final Deque<Cue> pending = new ArrayDeque<>();
    private long revision;
    private Instant revisedAt = Instant.MIN;
    private long heardRevision = -1;
    private int heardIndex = -1;

    /** A state was heard, in force since {@code at}: what an older one still had to say is not said any more. */
    void turn(long newRevision, Instant at) {
        if (newRevision > revision) {
            revision = newRevision;
            revisedAt = at;
            pending.clear();
        }
    }

    /**
     * Takes a cue in, unless it was heard before or is overruled: a cue of an older revision was said only if it fell due
     * before the newer one took over. Such cues do come, to a follower who missed them.
     */
    void add(long cueRevision, Cue cue) {
        boolean news = cueRevision > heardRevision || (cueRevision == heardRevision && cue.index() > heardIndex);
        if (!news) {
            return;
        }
        heardRevision = cueRevision;
        heardIndex = cue.index();
        if (cueRevision >= revision || !cue.dueAt().isAfter(revisedAt)) {
            pending.addLast(cue);
        }
    }

    /** Takes out what is due, in order. */
    List<Cue> due(Instant serverNow) {
        List<Cue> due = new ArrayList<>();
        while (!pending.isEmpty() && !pending.getFirst().dueAt().isAfter(serverNow)) {
            due.add(pending.removeFirst());
        }
        return due;
    }

    /** Takes out everything. */
    List<Cue> rest() {
        List<Cue> rest = List.copyOf(pending);
        pending.clear();
        return rest;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(pending.peekFirst()).map(Cue::dueAt);
    }

    List<Cue> coming() {
        return List.copyOf(pending);
    }
}
