package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cues that were heard and are not due yet, and behind them those that the timeline foresees. They come up to the
 * lead ahead of time; a command meanwhile, on whichever device, makes them wrong.
 */
final class PendingCues {
    private final Deque<ReceivedCue> pending = new ArrayDeque<>();

    /**
     * Cues that the stream has not sent yet. They come from here if they fall due first, because the network is gone.
     */
    private final Deque<ReceivedCue> foreseen = new ArrayDeque<>();

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
            foreseen.clear();
        }
    }

    /** Takes in what the timeline has ahead at the current revision. */
    void foresee(List<ReceivedCue> ahead) {
        foreseen.clear();
        ahead.stream().filter(cue -> isNews(revision, cue)).forEach(foreseen::addLast);
    }

    /**
     * Takes a cue in, unless it was heard before or is overruled: a cue of an older revision was said only if it fell
     * due before the newer one took over. Such cues do come, to a follower who missed them.
     */
    void add(long cueRevision, ReceivedCue cue) {
        if (!isNews(cueRevision, cue)) {
            return;
        }
        hear(cueRevision, cue);
        if (cueRevision == revision) {
            foreseen.removeIf(each -> each.index() <= cue.index());
        }
        if (cueRevision >= revision || !cue.dueAt().isAfter(revisedAt)) {
            pending.addLast(cue);
        }
    }

    private boolean isNews(long cueRevision, ReceivedCue cue) {
        return cueRevision > heardRevision || (cueRevision == heardRevision && cue.index() > heardIndex);
    }

    private void hear(long cueRevision, ReceivedCue cue) {
        heardRevision = cueRevision;
        heardIndex = cue.index();
    }

    /** Takes out what is due, in order. */
    List<ReceivedCue> due(Instant serverNow) {
        List<ReceivedCue> due = new ArrayList<>();
        while (!pending.isEmpty() && !pending.getFirst().dueAt().isAfter(serverNow)) {
            due.add(pending.removeFirst());
        }
        while (pending.isEmpty()
                && !foreseen.isEmpty()
                && !foreseen.getFirst().dueAt().isAfter(serverNow)) {
            ReceivedCue cue = foreseen.removeFirst();
            hear(revision, cue);
            due.add(cue);
        }
        return due;
    }

    /** Takes out everything that was heard. */
    List<ReceivedCue> rest() {
        List<ReceivedCue> rest = List.copyOf(pending);
        pending.clear();
        return rest;
    }

    /** Forgets everything. */
    void clear() {
        pending.clear();
        foreseen.clear();
    }

    Optional<Instant> nextDue() {
        return coming().findFirst().map(ReceivedCue::dueAt);
    }

    /** The next one first. */
    Stream<ReceivedCue> coming() {
        return Stream.concat(pending.stream(), foreseen.stream());
    }
}
